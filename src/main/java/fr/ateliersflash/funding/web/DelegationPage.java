package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The credits of a dossier.
///
/// @param delegated null as long as nothing was
/// @param programmes out of which one may delegate for the first time, each with what is left
/// @param left what is left of the envelope already used
/// @param act what the bureau may do: `DELEGATE`, `ADJUST`, null when nothing
/// @param idle since when nothing was committed, null when there is nothing to say
/// @param notice what keeps the reader from going further, null when nothing does
record DelegationPage(
        Reference reference,
        String bearer,
        String service,
        @Nullable Delegated delegated,
        List<OrderRow> orders,
        @Nullable String act,
        List<Option> programmes,
        List<String> left,
        boolean mayOrder,
        @Nullable String idle,
        @Nullable String notice) {

    /// @param number under which the accounting system knows it
    record Delegated(
            String programme,
            String year,
            String since,
            String number,
            String amount,
            String ordered,
            String remaining,
            String cp,
            String paid,
            String payable) {}
}
