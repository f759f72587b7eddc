package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as lists show it.
public record RequestRow(
        long id,
        Reference reference,
        RequestStatus status,
        Instant statusSince,
        String bearer,
        @Nullable String title,
        String departementCode,
        String service,
        @Nullable Long arrivalRank,
        @Nullable Instant submittedAt,
        @Nullable String examiner,
        boolean undeposited) {

    static final String COLUMNS = """
            id, reference, status, status_since, bearer_name, title, departement_code, service_name, arrival_rank,
            submitted_at, examiner_name, undeposited""";

    static RequestRow read(ResultSet row, int index) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new RequestRow(
                row.getLong("id"),
                new Reference(row.getString("reference")),
                RequestStatus.valueOf(row.getString("status")),
                row.getTimestamp("status_since").toInstant(),
                row.getString("bearer_name"),
                row.getString("title"),
                row.getString("departement_code"),
                row.getString("service_name"),
                row.getObject("arrival_rank", Long.class),
                submitted == null ? null : submitted.toInstant(),
                row.getString("examiner_name"),
                row.getBoolean("undeposited"));
    }
}
