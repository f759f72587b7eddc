package fr.ateliersflash.journal;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Deed;
import fr.ateliersflash.shared.DossierFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes every deed down and reads them back.
@Service
public class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Deed deed) {
        jdbc.sql("""
                        insert into journal_entry (request_id, at, key, detail, person_id, person, organisation_id, organisation, capacity, reason)
                        values (:request, :at, :key, :detail, :personId, :person, :organisationId, :organisation, :capacity, :reason)""")
                .param("request", deed instanceof DossierFact fact ? fact.requestId() : null, Types.BIGINT)
                .param("detail", deed.detail(), Types.VARCHAR)
                .param("at", Timestamp.from(deed.at()))
                .param("key", deed.key())
                .param("personId", deed.by().personId(), Types.BIGINT)
                .param("person", deed.by().person())
                .param("organisationId", deed.by().organisationId(), Types.BIGINT)
                .param("organisation", deed.by().organisation())
                .param("capacity", deed.by().capacity().name())
                .param("reason", deed.reason(), Types.VARCHAR)
                .update();
    }

    /// The acts of a dossier that this viewer may read, oldest first. The caller has loaded the dossier through the
    /// viewer.
    ///
    /// @param side as whom they read the dossier
    @Transactional(readOnly = true)
    public List<JournalEntry> of(long requestId, OrganisationKind side, Viewer viewer) {
        var entries = jdbc.sql("select * from journal_entry where request_id = ? order by id")
                .param(requestId)
                .query(Journal::entry)
                .list();
        return Audience.read(entries, side, viewer);
    }

    /// The latest acts of a dossier, the last one first: fewer than the limit when some are not for this viewer.
    ///
    /// @param side as whom they read the dossier
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(long requestId, int limit, OrganisationKind side, Viewer viewer) {
        var entries = jdbc.sql("select * from journal_entry where request_id = ? order by id desc limit ?")
                .params(requestId, limit)
                .query(Journal::entry)
                .list();
        return Audience.read(entries, side, viewer);
    }

    /// The acts of the offices that this viewer may read, the latest first, before a given one.
    @Transactional(readOnly = true)
    public List<JournalEntry> ofOffices(long beforeId, int limit, Viewer viewer) {
        return Audience.offices(viewer).isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from journal_entry
                        where request_id is null and split_part(key, '.', 1) in (:offices) and id < :before
                        order by id desc limit :limit""")
                        .param("offices", Audience.offices(viewer))
                        .param("before", beforeId)
                        .param("limit", limit)
                        .query(Journal::entry)
                        .list();
    }

    /// The acts on dossiers that the bureau is told of without having to act, the latest first.
    @Transactional(readOnly = true)
    public List<JournalEntry> news(Instant since, int limit, Viewer viewer) {
        return viewer.kind() != OrganisationKind.BUREAU
                ? List.of()
                : jdbc.sql("""
                        select * from journal_entry where key in (:news) and at >= :since
                        order by at desc, id desc limit :limit""")
                        .param("news", Audience.NEWS_FOR_THE_BUREAU)
                        .param("since", Timestamp.from(since))
                        .param("limit", limit)
                        .query(Journal::entry)
                        .list();
    }

    /// Every act of a dossier, oldest first, for the application itself: nothing of it is shown.
    @Transactional(readOnly = true)
    public List<JournalEntry> told(long requestId) {
        return jdbc.sql("select * from journal_entry where request_id = ? order by id")
                .param(requestId)
                .query(Journal::entry)
                .list();
    }

    /// The dossiers on which something was done since then, for the application itself.
    @Transactional(readOnly = true)
    public List<Long> actedOnSince(Instant since) {
        return jdbc.sql(
                        "select distinct request_id from journal_entry where request_id is not null and at >= ? order by 1")
                .param(Timestamp.from(since))
                .query(Long.class)
                .list();
    }

    private static JournalEntry entry(ResultSet row, int index) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getObject("request_id", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getString("key"),
                row.getString("detail"),
                row.getString("person"),
                row.getObject("organisation_id", Long.class),
                row.getString("organisation"),
                row.getString("capacity"),
                row.getString("reason"));
    }
}
