package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads requests as lists show them, for whoever holds one of their keys. Keys, statuses and identifiers travel as
/// arrays: with lists, Hibernate would translate the query anew each time.
@Component
class RequestRows {

    private static final String OPENED =
            "exists (select 1 from request_access where request_id = request.id and key = any (:keys))";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    RequestRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /// The latest first, before a given identifier.
    ///
    /// @param kept those discarded before are no longer listed
    List<RequestRow> latest(Collection<RequestStatus> statuses, Viewer viewer, long before, Instant kept, int limit) {
        return select("""
                        status = any (:statuses) and id < :before and (discarded_at is null or discarded_at > :kept)
                        and %s order by id desc limit :limit""", viewer)
                .param("statuses", statuses.stream().map(RequestStatus::name).toArray(String[]::new))
                .param("before", before)
                .param("kept", Timestamp.from(kept))
                .param("limit", limit)
                .query(RequestRow::read)
                .list();
    }

    /// Those that somebody follows through, examines or follows, the latest first, before a given identifier.
    ///
    /// @param examined by one of these people
    List<RequestRow> mine(Collection<Long> examined, Collection<Long> followed, Viewer viewer, long before, int limit) {
        return select("""
                        status <> 'DISCARDED' and id < :before
                        and (agent_id = :person or examiner_id = any (:examined) or id = any (:followed))
                        and %s order by id desc limit :limit""", viewer)
                .param("before", before)
                .param("person", viewer.personId())
                .param("examined", examined.toArray(Long[]::new))
                .param("followed", followed.toArray(Long[]::new))
                .param("limit", limit)
                .query(RequestRow::read)
                .list();
    }

    /// In arrival order, after a given rank, whoever may see them.
    List<RequestRow> queue(RequestStatus status, long after, int limit) {
        entities.flush();
        return jdbc.sql(
                        "select %s from request where status = :status and arrival_rank > :after order by arrival_rank limit :limit"
                                .formatted(RequestRow.COLUMNS))
                .param("status", status.name())
                .param("after", after)
                .param("limit", limit)
                .query(RequestRow::read)
                .list();
    }

    /// Those with these identifiers, in no particular order.
    List<RequestRow> of(Collection<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : select("id = any (:ids) and %s", viewer)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(RequestRow::read)
                        .list();
    }

    /// @param condition with a place for who may see
    private JdbcClient.StatementSpec select(String condition, Viewer viewer) {
        entities.flush();
        var sql = "select %s from request where ".formatted(RequestRow.COLUMNS)
                + condition.formatted(viewer.everywhere() ? "true" : OPENED);
        return viewer.everywhere()
                ? jdbc.sql(sql)
                : jdbc.sql(sql).param("keys", viewer.keys().toArray(String[]::new));
    }
}
