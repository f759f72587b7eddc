package fr.ateliersflash.funding;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// What was delegated to each service of the country, for the bureau, with what was ordered out of it.
@Component
class DelegationListing implements Listing {

    private final Delegations delegations;
    private final Dossiers dossiers;

    DelegationListing(Delegations delegations, Dossiers dossiers) {
        this.delegations = delegations;
        this.dossiers = dossiers;
    }

    private record Row(Delegation delegation, RequestRow request) {}

    @Override
    public String slug() {
        return "delegations";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("delegations of the whole country");
        }
        Rows<Row> rows = Rows.pages(last ->
                rows(delegations.after(last == null ? 0 : last.delegation().requestId(), Limit.of(PAGE)), viewer));
        return new Spreadsheet<>(
                "funding.delegation.export",
                List.of(
                        Column.text(
                                "reference", row -> row.request().reference().value()),
                        Column.text("bearer", row -> row.request().bearer()),
                        Column.text("departement", row -> row.request().departementCode()),
                        Column.text("service", row -> row.request().service()),
                        Column.count("year", row -> (long) row.delegation().year()),
                        Column.dayOf("delegated", row -> row.delegation().delegatedAt()),
                        Column.money("amount", row -> row.delegation().amount()),
                        Column.money("ordered", row -> row.delegation().ordered()),
                        Column.money("remaining", row -> row.delegation().remaining())),
                rows.where(row -> Listing.isOfYear(filter, row.delegation().year())));
    }

    private List<Row> rows(List<Delegation> page, Viewer viewer) {
        var ids = page.stream().map(Delegation::requestId).toList();
        var requests = dossiers.rows(viewer, ids).stream().collect(Collectors.toMap(RequestRow::id, row -> row));
        return page.stream()
                .flatMap(delegation -> Optional.ofNullable(requests.get(delegation.requestId())).stream()
                        .map(request -> new Row(delegation, request)))
                .toList();
    }
}
