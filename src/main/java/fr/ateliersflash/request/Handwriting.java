package fr.ateliersflash.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wrote which field of a fiche last, so that two people who write at once know of each other.
@Component
class Handwriting {

    private final JdbcClient jdbc;

    Handwriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hands of(long requestId, Step step) {
        return new Hands(jdbc.sql("select * from request_handwriting where request_id = ? and step = ?")
                .params(requestId, step.name())
                .query(Handwriting::hand)
                .list());
    }

    static Hands.Hand hand(ResultSet row, int index) throws SQLException {
        return new Hands.Hand(
                row.getString("field"),
                row.getObject("person_id", Long.class),
                new Written(
                        row.getString("person"),
                        row.getString("organisation"),
                        row.getTimestamp("at").toInstant()),
                row.getString("sitting"));
    }

    void forget(long requestId) {
        jdbc.sql("delete from request_handwriting where request_id = ?")
                .param(requestId)
                .update();
    }
}
