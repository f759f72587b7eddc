package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param revised the year being revised, null when the form opens one
record EnvelopesPage(
        List<Row> rows, boolean mayRevise, @Nullable String revised) {

    /// @param changed when and by whom its amount was last set
    record Row(String year, String amount, String delegated, String remaining, String changed, String href) {

        static Row of(Envelope envelope) {
            var last = envelope.changes().getLast();
            return new Row(
                    String.valueOf(envelope.year()),
                    envelope.amount().toString(),
                    envelope.delegated().toString(),
                    envelope.remaining().toString(),
                    French.date(last.at()) + ", " + last.person(),
                    Addresses.ENVELOPES + "?annee=" + envelope.year());
        }
    }
}
