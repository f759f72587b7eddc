package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.DossierFact;
import fr.ateliersflash.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What each person is told in the application, from the acts on dossiers.
@Service
@Transactional
public class Notices {

    private final Dossiers dossiers;
    private final Circle circle;
    private final Hearers hearers;
    private final NoticeWording wording;
    private final Herald herald;
    private final Unread unread;
    private final ObjectProvider<Oblivion> oblivion;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            Dossiers dossiers,
            Circle circle,
            Hearers hearers,
            NoticeWording wording,
            Herald herald,
            Unread unread,
            ObjectProvider<Oblivion> oblivion,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.circle = circle;
        this.hearers = hearers;
        this.wording = wording;
        this.herald = herald;
        this.unread = unread;
        this.oblivion = oblivion;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DossierFact fact) {
        var past = oblivion.getIfAvailable();
        if (past == null || !past.covers(fact.at())) {
            Announcements.of(fact.key(), fact.detail()).ifPresent(announcement -> tell(announcement, fact));
        }
    }

    private void tell(Announcement announcement, DossierFact fact) {
        var request = dossiers.byId(fact.requestId());
        if (isNews(fact, request)) {
            var heard = hearers.of(
                    announcement.everybody(),
                    circle.of(request, fact),
                    fact.by().personId());
            herald.tell(
                    new Herald.News(fact.key(), request.id(), fact.at()),
                    heard,
                    wording.of(announcement, fact, request));
        }
    }

    /// A letter joined to a draft awaits nobody yet.
    private static boolean isNews(DossierFact fact, AtelierRequest request) {
        return !fact.key().equals("request.ATTACH") || request.arrivalRank() != null;
    }

    /// Those that are not read, the latest first, then the others, after a given one.
    ///
    /// @param afterRead whether the given one is read
    @Transactional(readOnly = true)
    public List<Notice> list(Viewer viewer, boolean afterRead, long afterId, int limit) {
        return jdbc.sql("""
                        select * from notification_notice
                        where person_id = :person
                          and ((read_at is not null) = :read and id < :id or (read_at is not null) and not :read)
                        order by (read_at is not null), id desc limit :limit""")
                .param("person", viewer.personId())
                .param("read", afterRead)
                .param("id", afterId)
                .param("limit", limit)
                .query(Notices::notice)
                .list();
    }

    /// Takes note that somebody has read one, and hands back where it leads.
    ///
    /// @throws NotFound when it is not theirs
    public String open(long id, Viewer viewer) {
        var href = jdbc.sql("""
                        update notification_notice set read_at = coalesce(read_at, :now)
                        where id = :id and person_id = :person returning href""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("person", viewer.personId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice " + id));
        unread.learn(Map.of(viewer.personId(), unread.count(viewer.personId())));
        return href;
    }

    public void readAll(Viewer viewer) {
        jdbc.sql("update notification_notice set read_at = :now where person_id = :person and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", viewer.personId())
                .update();
        unread.learn(Map.of(viewer.personId(), 0L));
    }

    static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("reason"),
                row.getString("href"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
