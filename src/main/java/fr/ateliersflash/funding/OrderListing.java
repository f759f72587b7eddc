package fr.ateliersflash.funding;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// The purchase orders of the whole country, for the bureau, in the order in which they were prepared.
@Component
class OrderListing implements Listing {

    private final PurchaseOrders orders;
    private final Delegations delegations;
    private final Dossiers dossiers;
    private final Wording wording;

    OrderListing(PurchaseOrders orders, Delegations delegations, Dossiers dossiers, Wording wording) {
        this.orders = orders;
        this.delegations = delegations;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// @param year of the envelope that it is ordered out of
    private record Row(
            PurchaseOrder order,
            RequestRow request,
            @Nullable Integer year) {}

    @Override
    public String slug() {
        return "bons-de-commande";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("orders of the whole country");
        }
        Rows<Row> rows = Rows.pages(last -> rows(
                orders.findByIdGreaterThanOrderById(
                        last == null ? 0 : last.order().id(), Limit.of(PAGE)),
                viewer));
        return new Spreadsheet<>(
                "funding.order.export", columns(), rows.where(row -> Listing.isOfYear(filter, row.year())));
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text("number", row -> row.order().number()),
                Column.text("reference", row -> row.request().reference().value()),
                Column.text("bearer", row -> row.request().bearer()),
                Column.text("service", row -> row.request().service()),
                Column.text("mandataire", row -> row.order().mandataire()),
                Column.text(
                        "status",
                        row -> wording.of("funding.order.status", row.order().status())),
                Column.text("commitment", row -> row.order().commitment()),
                Column.money("excludingTax", row -> row.order().amountExcludingTax()),
                Column.money("vat", row -> row.order().vat()),
                Column.money("includingTax", row -> row.order().amountIncludingTax()),
                Column.day("issued", row -> row.order().issuedOn()),
                Column.day("notified", row -> row.order().notifiedAt()),
                Column.day("serviceDone", row -> row.order().serviceDoneOn()),
                Column.day("paid", row -> row.order().paidOn()),
                Column.text("reason", row -> row.order().cancellationReason()));
    }

    private List<Row> rows(List<PurchaseOrder> page, Viewer viewer) {
        var ids = page.stream().map(PurchaseOrder::requestId).distinct().toList();
        var requests = dossiers.rows(viewer, ids).stream().collect(Collectors.toMap(RequestRow::id, row -> row));
        var years = delegations.findByRequestIdIn(ids).stream()
                .collect(Collectors.toMap(Delegation::requestId, Delegation::year));
        return page.stream()
                .flatMap(order -> Optional.ofNullable(requests.get(order.requestId())).stream()
                        .map(request -> new Row(order, request, years.get(order.requestId()))))
                .toList();
    }
}
