package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wrote which field of a fiche last, so that two people who write at once know of each other.
@Component
class Handwriting {

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

    Hands of(long requestId, Step step) {
        return new Hands(jdbc.sql("select * from request_handwriting where request_id = ? and step = ?")
                .params(requestId, step.name())
                .query((row, index) -> new Hands.Hand(
                        row.getString("field"),
                        row.getObject("person_id", Long.class),
                        new Written(
                                row.getString("person"),
                                row.getString("organisation"),
                                row.getTimestamp("at").toInstant()),
                        row.getString("sitting")))
                .list());
    }

    void forget(long requestId) {
        jdbc.sql("delete from request_handwriting where request_id = ?")
                .param(requestId)
                .update();
    }
}
