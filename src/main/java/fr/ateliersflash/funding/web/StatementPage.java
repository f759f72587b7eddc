package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Option;
import java.util.List;

/// What has become of the credits of a year.
///
/// @param services to choose from, of those that the reader sees
/// @param ateliers to choose from, likewise
/// @param foot of the printed page
/// @param scope which service and which atelier are shown, in words
/// @param printed where it is printed
/// @param forBureau whether the reader also keeps the envelopes
/// @param total of the rows shown
/// @param entries of the ledger, when one atelier is chosen
record StatementPage(
        String year,
        String title,
        String foot,
        String scope,
        String printed,
        boolean forBureau,
        List<Option> years,
        List<Option> services,
        List<Option> ateliers,
        List<Row> rows,
        Amounts total,
        List<Entry> entries) {

    record Row(String service, String bearer, String reference, String href, String programme, Amounts amounts) {}

    record Amounts(
            String delegated,
            String reserved,
            String committed,
            String left,
            String payable,
            String paid,
            String unpaid) {}

    /// A line of the ledger.
    record Entry(String on, String act, String text, String who, String account, String ae, String cp) {}
}
