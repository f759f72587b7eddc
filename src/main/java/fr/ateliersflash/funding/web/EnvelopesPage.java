package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param revised the year and the programme being revised, null when the form opens one
record EnvelopesPage(
        List<Row> rows, boolean mayRevise, @Nullable String revised, Watch watch) {

    /// What deserves a look.
    ///
    /// @param wrong totals that the ledger does not derive, and dossiers beyond their delegation
    record Watch(long wrong, List<Look> idle, List<Look> reclaimable) {}

    /// @param href of the credits of the dossier
    record Look(String what, String detail, String href) {}

    /// @param changed when and by whom its amount was last set
    record Row(
            String year,
            String programme,
            String amount,
            String delegated,
            String remaining,
            String cp,
            String cpDelegated,
            String cpRemaining,
            String changed,
            String href) {

        static Row of(Envelope envelope) {
            var last = envelope.changes().getLast();
            return new Row(
                    String.valueOf(envelope.year()),
                    envelope.programme(),
                    envelope.amount().toString(),
                    envelope.delegated().toString(),
                    envelope.remaining().toString(),
                    envelope.cp().toString(),
                    envelope.cpDelegated().toString(),
                    envelope.cpRemaining().toString(),
                    French.date(last.at()) + ", " + last.person(),
                    Addresses.ENVELOPES + "?annee=" + envelope.year() + "&programme=" + envelope.programme());
        }
    }
}
