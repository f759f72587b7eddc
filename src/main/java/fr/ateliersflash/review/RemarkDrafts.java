package fr.ateliersflash.review;

import fr.ateliersflash.review.Examination.Point;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remarks that the bureau prepares while it reads a fiche, before they are made.
@Component
class RemarkDrafts {

    private final JdbcClient jdbc;

    RemarkDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(long requestId, Collection<Point> points) {
        jdbc.sql("delete from review_remark_draft where request_id = ?")
                .param(requestId)
                .update();
        points.forEach(point -> jdbc.sql(
                        "insert into review_remark_draft (request_id, target, field, text) values (?, ?, ?, ?)")
                .params(requestId, point.spot().target().name(), fieldOf(point.spot()), point.text())
                .update());
    }

    List<Point> of(long requestId) {
        return jdbc.sql("select target, field, text from review_remark_draft where request_id = ?")
                .param(requestId)
                .query((row, index) -> new Point(
                        new Spot(
                                RemarkTarget.valueOf(row.getString("target")),
                                row.getString("field").isEmpty() ? null : row.getString("field")),
                        row.getString("text")))
                .list();
    }

    private static String fieldOf(Spot spot) {
        return spot.field() == null ? "" : spot.field();
    }
}
