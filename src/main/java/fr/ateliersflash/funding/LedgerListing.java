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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ledger, for the bureau, line after line as it was written.
@Component
class LedgerListing implements Listing {

    private final Ledger ledger;
    private final Dossiers dossiers;
    private final Wording wording;

    LedgerListing(Ledger ledger, Dossiers dossiers, Wording wording) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// @param request null for what is of no dossier
    private record Row(Ledger.Line line, @Nullable RequestRow request) {}

    @Override
    public String slug() {
        return "grand-livre";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("the ledger of the whole country");
        }
        var asked = new Ledger.Filter(Listing.year(filter).orElse(null), null);
        Rows<Row> rows = Rows.pages(
                last -> rows(ledger.lines(asked, last == null ? 0 : last.line().posting(), PAGE), viewer));
        return new Spreadsheet<>("funding.ledger.export", columns(), rows);
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.count("posting", row -> row.line().posting()),
                Column.dayOf("on", row -> row.line().at()),
                Column.text(
                        "act",
                        row -> wording.of("funding.ledger.act." + row.line().act())),
                Column.text("person", row -> row.line().person()),
                Column.count("year", row -> (long) row.line().year()),
                Column.text("programme", row -> row.line().programme()),
                Column.text(
                        "reference",
                        row -> row.request() == null
                                ? null
                                : row.request().reference().value()),
                Column.text(
                        "service",
                        row -> row.request() == null ? null : row.request().service()),
                Column.text("order", row -> row.line().order()),
                Column.text("text", row -> row.line().text()),
                Column.text(
                        "account",
                        row -> wording.of("funding.account", row.line().account())),
                Column.text(
                        "nature", row -> wording.of("funding.nature", row.line().nature())),
                Column.cents("amount", row -> row.line().cents()));
    }

    private List<Row> rows(List<Ledger.Line> lines, Viewer viewer) {
        var ids = lines.stream()
                .map(Ledger.Line::requestId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var requests = dossiers.rows(viewer, ids).stream().collect(Collectors.toMap(RequestRow::id, row -> row));
        return lines.stream()
                .map(line -> new Row(line, requests.get(line.requestId())))
                .toList();
    }
}
