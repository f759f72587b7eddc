package fr.ateliersflash.journal;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.DossierFact;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes every fact down and reads the acts of a dossier back.
@Service
public class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DossierFact fact) {
        jdbc.sql("""
                        insert into journal_entry (request_id, at, key, person_id, person, organisation_id, organisation, capacity, reason)
                        values (:request, :at, :key, :personId, :person, :organisationId, :organisation, :capacity, :reason)""")
                .param("request", fact.requestId())
                .param("at", Timestamp.from(fact.at()))
                .param("key", fact.key())
                .param("personId", fact.by().personId(), Types.BIGINT)
                .param("person", fact.by().person())
                .param("organisationId", fact.by().organisationId(), Types.BIGINT)
                .param("organisation", fact.by().organisation())
                .param("capacity", fact.by().capacity().name())
                .param("reason", fact.reason(), Types.VARCHAR)
                .update();
    }

    /// The acts of a dossier that this viewer may read, oldest first. The caller has loaded the dossier through the
    /// viewer.
    @Transactional(readOnly = true)
    public List<JournalEntry> of(long requestId, Viewer viewer) {
        return jdbc
                .sql("""
                        select at, key, person, organisation_id, organisation, capacity, reason
                        from journal_entry where request_id = ? order by id""")
                .param(requestId)
                .query((row, index) -> new JournalEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("key"),
                        row.getString("person"),
                        row.getObject("organisation_id", Long.class),
                        row.getString("organisation"),
                        row.getString("capacity"),
                        row.getString("reason")))
                .stream()
                .flatMap(entry -> Audience.read(entry, viewer).stream())
                .toList();
    }
}
