package fr.ateliersflash.review;

import fr.ateliersflash.review.Examination.Draft;
import fr.ateliersflash.review.Examination.Point;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remarks that the bureau prepares while it reads a fiche, before they are made. Colleagues may prepare some at once:
/// each writes what they have changed alone, and two texts in one place are kept one after the other.
@Component
class RemarkDrafts {

    private final JdbcClient jdbc;

    RemarkDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long requestId, Collection<Draft> drafts) {
        drafts.stream().filter(Draft::isChanged).forEach(draft -> {
            if (draft.text().isEmpty()) {
                forget(requestId, new Point(draft.spot(), draft.shown()));
            } else {
                write(requestId, draft);
            }
        });
    }

    /// Unless somebody has changed it.
    void forget(long requestId, Point point) {
        jdbc.sql("delete from review_remark_draft where request_id = ? and target = ? and field = ? and text = ?")
                .params(requestId, point.spot().target().name(), fieldOf(point.spot()), point.text())
                .update();
    }

    private void write(long requestId, Draft draft) {
        jdbc.sql("""
                        insert into review_remark_draft as kept (request_id, target, field, text)
                        values (:request, :target, :field, :text)
                        on conflict (request_id, target, field) do update set text = case
                            when kept.text in (:shown, :text) or length(kept.text) + length(:text) >= :most then :text
                            else kept.text || E'\\n' || :text end""")
                .param("request", requestId)
                .param("target", draft.spot().target().name())
                .param("field", fieldOf(draft.spot()))
                .param("text", draft.text())
                .param("shown", draft.shown())
                .param("most", Draft.LONGEST)
                .update();
    }

    /// Until when the answer will be asked; the last word counts.
    void keep(long requestId, @Nullable LocalDate dueOn) {
        if (dueOn == null) {
            forgetDueDate(requestId);
            return;
        }
        jdbc.sql(
                        "insert into review_return_draft values (:request, :due) on conflict (request_id) do update set due_on = :due")
                .param("request", requestId)
                .param("due", dueOn)
                .update();
    }

    void forgetDueDate(long requestId) {
        jdbc.sql("delete from review_return_draft where request_id = ?")
                .param(requestId)
                .update();
    }

    Optional<LocalDate> dueOn(long requestId) {
        return jdbc.sql("select due_on from review_return_draft where request_id = ?")
                .param(requestId)
                .query(LocalDate.class)
                .optional();
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
