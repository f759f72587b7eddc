package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The credits of a dossier.
///
/// @param delegated null as long as nothing was
/// @param act what the bureau may do: `DELEGATE`, `ADJUST`, null when nothing
/// @param notice what keeps the reader from going further, null when nothing does
record DelegationPage(
        Reference reference,
        String bearer,
        String service,
        @Nullable Delegated delegated,
        List<OrderRow> orders,
        @Nullable String act,
        String envelopeLeft,
        boolean mayOrder,
        @Nullable String notice) {

    record Delegated(String year, String since, String amount, String ordered, String remaining) {}
}
