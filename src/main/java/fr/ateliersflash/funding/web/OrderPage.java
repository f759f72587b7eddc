package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.OrderLine;
import fr.ateliersflash.funding.OrderMove;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase order.
///
/// @param href of the order, under which its acts are
/// @param revisions what was ordered before each amendment, the first first
/// @param chorus what is copied into the accounting system, null for whoever does not commit it
/// @param next the act whose form is shown, null when there is none
/// @param forState whether the reader also sees the credits behind it
record OrderPage(
        Reference reference,
        String bearer,
        String number,
        String href,
        long version,
        String status,
        String tone,
        List<Fact> facts,
        List<Line> lines,
        List<Revision> revisions,
        List<InvoicePage.Row> invoices,
        @Nullable String chorus,
        String excludingTax,
        String vatRate,
        String vat,
        String includingTax,
        List<Entry> history,
        @Nullable String next,
        boolean mayEdit,
        boolean mayAmend,
        boolean mayInvoice,
        boolean mayCancel,
        boolean forState) {

    record Revision(String title, List<Line> lines) {}

    record Line(String code, String label, String unit, String unitPrice, String quantity, String amount) {

        static Line of(OrderLine line) {
            return new Line(
                    line.code(),
                    line.label(),
                    line.unit(),
                    line.unitPrice().toString(),
                    line.quantity().toString(),
                    line.amount().toString());
        }
    }

    /// A line of its history.
    record Entry(
            String instantText,
            String iso,
            String title,
            String who,
            @Nullable String reason) {

        static Entry of(OrderMove move, String number, Wording wording) {
            return new Entry(
                    French.moment(move.at()),
                    move.at().toString(),
                    wording.of("journal.order." + move.act(), number),
                    move.person() + ", " + move.organisation(),
                    move.reason());
        }
    }
}
