package fr.ateliersflash.request;

import fr.ateliersflash.export.Column;
import fr.ateliersflash.shared.Wording;
import java.util.EnumMap;
import java.util.List;

/// The columns in which lists of requests are taken away.
public final class RequestColumns {

    private RequestColumns() {}

    public static List<Column<RequestRow>> of(Wording wording) {
        var statuses = new EnumMap<RequestStatus, String>(RequestStatus.class);
        for (var status : RequestStatus.values()) {
            statuses.put(status, wording.of("request.status", status));
        }
        return List.of(
                Column.text("reference", row -> row.reference().value()),
                Column.text("status", row -> statuses.get(row.status())),
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
