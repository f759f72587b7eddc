package fr.ateliersflash.notification;

import fr.ateliersflash.account.Correspondent;
import fr.ateliersflash.account.Correspondents;
import fr.ateliersflash.account.Directory;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Every morning, one mail to each person with all that is new and that they have not read yet; nothing when there is
/// nothing, or nothing that they still see.
@Service
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /// What tells a groupement that a dossier is closed to it.
    private static final Set<String> FAREWELLS = Set.of("assignment.EXPIRE", "assignment.CANCEL");

    private final Dossiers dossiers;
    private final Directory directory;
    private final Correspondents correspondents;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Wording wording;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(
            Dossiers dossiers,
            Directory directory,
            Correspondents correspondents,
            Preferences preferences,
            Outbox outbox,
            Wording wording,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.correspondents = correspondents;
        this.preferences = preferences;
        this.outbox = outbox;
        this.wording = wording;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Told(long requestId, String key, Notice notice) {

        static Told of(ResultSet row, int index) throws SQLException {
            return new Told(row.getLong("request_id"), row.getString("key"), Notices.notice(row, index));
        }
    }

    @Scheduled(cron = "${ateliers.mail.digest:0 0 8 * * *}", zone = "Europe/Paris")
    public void gather() {
        jdbc.sql("select distinct person_id from notification_notice where awaits_digest order by person_id")
                .query(Long.class)
                .list()
                .forEach(this::send);
    }

    /// One that fails does not hold the others back.
    private void send(long person) {
        try {
            transaction.executeWithoutResult(_ -> gather(person));
        } catch (RuntimeException e) {
            LOG.warn("The digest of person {} could not be written, it will be tomorrow", person, e);
        }
    }

    /// Whoever takes the notices sends them: two instances never send the same.
    private void gather(long person) {
        var told = jdbc.sql("""
                        update notification_notice set awaits_digest = false
                        where person_id = ? and awaits_digest returning *""").param(person).query(Told::of).list();
        var seen = seen(person, told);
        var chosen = preferences.of(List.of(person), List.of());
        var lines = told.stream()
                .filter(one -> seen.contains(one.requestId()) || FAREWELLS.contains(one.key()))
                .map(Told::notice)
                .filter(notice -> !notice.isRead())
                .filter(notice -> chosen.rhythm(person, notice.kind()) != Rhythm.NEVER)
                .sorted(Comparator.comparingLong(Notice::id).reversed())
                .map(notice -> new Line(notice.subject(), notice.text(), notice.reason(), notice.href()))
                .toList();
        if (!lines.isEmpty()) {
            correspondents.people(List.of(person)).forEach(one -> send(one, lines));
        }
    }

    /// The dossiers among those told of that the person still sees.
    private Set<Long> seen(long person, List<Told> told) {
        var ids = told.stream().map(Told::requestId).distinct().toList();
        return directory
                .viewer(person)
                .map(viewer ->
                        dossiers.rows(viewer, ids).stream().map(RequestRow::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void send(Correspondent person, List<Line> lines) {
        var subject = wording.of("notification.mail.DIGEST.subject", lines.size());
        outbox.write(
                List.of(new Mail.Draft(
                        MailModel.DIGEST, person.personId(), null, person.email(), person.name(), subject, lines)),
                clock.instant());
    }
}
