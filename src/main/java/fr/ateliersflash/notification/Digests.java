package fr.ateliersflash.notification;

import fr.ateliersflash.account.Correspondent;
import fr.ateliersflash.account.Correspondents;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Every morning, one mail to each person with all that is new and that they have not read yet; nothing when there is
/// nothing.
@Service
public class Digests {

    private final Correspondents correspondents;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Wording wording;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(
            Correspondents correspondents,
            Preferences preferences,
            Outbox outbox,
            Wording wording,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.correspondents = correspondents;
        this.preferences = preferences;
        this.outbox = outbox;
        this.wording = wording;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${ateliers.mail.digest:0 0 8 * * *}", zone = "Europe/Paris")
    public void gather() {
        jdbc.sql("select distinct person_id from notification_notice where awaits_digest order by person_id")
                .query(Long.class)
                .list()
                .forEach(person -> transaction.executeWithoutResult(_ -> gather(person)));
    }

    /// Whoever takes the notices sends them: two instances never send the same.
    private void gather(long person) {
        var notices = jdbc.sql("""
                        update notification_notice set awaits_digest = false
                        where person_id = ? and awaits_digest returning *""").param(person).query(Notices::notice).list();
        var chosen = preferences.of(List.of(person), List.of());
        var lines = notices.stream()
                .filter(notice -> !notice.isRead())
                .filter(notice -> chosen.rhythm(person, notice.kind()) != Rhythm.NEVER)
                .sorted(Comparator.comparingLong(Notice::id).reversed())
                .map(notice -> new Line(notice.subject(), notice.text(), notice.reason(), notice.href()))
                .toList();
        if (!lines.isEmpty()) {
            correspondents.people(List.of(person)).forEach(one -> send(one, lines));
        }
    }

    private void send(Correspondent person, List<Line> lines) {
        var subject = wording.of("notification.mail.DIGEST.subject", lines.size());
        outbox.write(
                List.of(new Mail.Draft(
                        MailModel.DIGEST, person.personId(), null, person.email(), person.name(), subject, lines)),
                clock.instant());
    }
}
