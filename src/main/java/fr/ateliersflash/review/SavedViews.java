package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The queues that somebody has named, to open them in one click. Each person has their own.
@Service
@Transactional
public class SavedViews {

    /// How many somebody may keep.
    static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param query the words of its address, after the question mark
    public record SavedView(long id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return jdbc.sql("select id, name, query from review_view where person_id = ? order by lower(name), id")
                .param(viewer.personId())
                .query(SavedView.class)
                .list();
    }

    /// Keeps a view; under a name already given, it takes the place of the one before.
    ///
    /// @param name 60 characters at most
    public Outcome<Long> keep(String name, String query, Viewer viewer) {
        var kept = of(viewer);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
            return Outcome.refused(Refusal.of("review.view.tooMany", MOST));
        }
        var id = jdbc.sql("""
                        insert into review_view (person_id, name, query) values (?, ?, ?)
                        on conflict (person_id, name) do update set query = excluded.query returning id""")
                .params(viewer.personId(), name, query)
                .query(Long.class)
                .single();
        return Outcome.done(id);
    }

    /// @throws NotFound when they have none with that identifier
    public void forget(long id, Viewer viewer) {
        var forgotten = jdbc.sql("delete from review_view where id = ? and person_id = ?")
                .params(id, viewer.personId())
                .update();
        if (forgotten == 0) {
            throw new NotFound("view " + id);
        }
    }
}
