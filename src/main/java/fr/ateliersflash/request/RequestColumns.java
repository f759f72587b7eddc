package fr.ateliersflash.request;

import fr.ateliersflash.export.Column;
import fr.ateliersflash.shared.Wording;
import java.util.List;

/// The columns in which lists of requests are taken away.
public final class RequestColumns {

    private RequestColumns() {}

    public static List<Column<RequestRow>> of(Wording wording) {
        return List.of(
                Column.text("reference", row -> row.reference().value()),
                Column.text("status", row -> wording.of("request.status", row.status())),
                Column.dayOf("since", RequestRow::statusSince),
                Column.text("bearer", RequestRow::bearer),
                Column.text("object", RequestRow::title),
                Column.text("departement", RequestRow::departementCode),
                Column.text("service", RequestRow::service),
                Column.count("rank", RequestRow::arrivalRank),
                Column.dayOf("submitted", RequestRow::submittedAt),
                Column.text("examiner", RequestRow::examiner));
    }
}
