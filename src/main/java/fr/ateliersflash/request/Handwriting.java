package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wrote which field of a fiche last, so that two people who write at once know of each other.
@Component
class Handwriting {

    /// Somebody who goes on writing a section within this time has written it once.
    private static final Duration ONE_SITTING = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    Handwriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long requestId, Step step, Collection<String> fields, String sitting, By by, Instant at) {
        fields.forEach(field -> jdbc.sql("""
                        insert into request_handwriting (request_id, step, field, person_id, person, organisation, at, sitting)
                        values (:request, :step, :field, :personId, :person, :organisation, :at, :sitting)
                        on conflict (request_id, step, field) do update
                        set person_id = :personId, person = :person, organisation = :organisation, at = :at, sitting = :sitting""")
                .param("request", requestId)
                .param("step", step.name())
                .param("field", field)
                .param("personId", by.personId(), Types.BIGINT)
                .param("person", by.person())
                .param("organisation", by.organisation())
                .param("at", Timestamp.from(at))
                .param("sitting", sitting)
                .update());
    }

    Map<String, Written> of(long requestId, Step step) {
        return jdbc
                .sql(
                        "select field, person, organisation, at from request_handwriting where request_id = ? and step = ?")
                .params(requestId, step.name())
                .query((row, index) -> Map.entry(
                        row.getString("field"),
                        new Written(
                                row.getString("person"),
                                row.getString("organisation"),
                                row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The fields last written from a given page.
    Set<String> from(String sitting, long requestId, Step step) {
        return new HashSet<>(
                jdbc.sql("select field from request_handwriting where request_id = ? and step = ? and sitting = ?")
                        .params(requestId, step.name(), sitting)
                        .query(String.class)
                        .list());
    }

    /// Whether the last hand in a section is theirs, a moment ago.
    boolean goesOn(long requestId, Step step, By by, Instant at) {
        return jdbc.sql("""
                        select person_id = :person and at > :since from request_handwriting
                        where request_id = :request and step = :step order by at desc limit 1""")
                .param("request", requestId)
                .param("step", step.name())
                .param("person", by.personId(), Types.BIGINT)
                .param("since", Timestamp.from(at.minus(ONE_SITTING)))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void forget(long requestId) {
        jdbc.sql("delete from request_handwriting where request_id = ?")
                .param(requestId)
                .update();
    }
}
