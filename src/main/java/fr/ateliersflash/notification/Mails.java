package fr.ateliersflash.notification;

import fr.ateliersflash.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The outbox as the administration watches over it. Whoever keeps the application sees to whom and why, never what a
/// mail says: no dossier is theirs.
@Service
@Transactional
public class Mails {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Outbox outbox;
    private final Withdrawals withdrawals;
    private final Stationery stationery;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mails(
            Outbox outbox,
            Withdrawals withdrawals,
            Stationery stationery,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = outbox;
        this.withdrawals = withdrawals;
        this.stationery = stationery;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is known of a mail from the outside.
    ///
    /// @param nextAt when it is tried next, null when it is not
    /// @param failure of the last attempt, null when there was none; `answer` in the words of the server
    public record Envelope(
            long id,
            String address,
            String subject,
            MailStatus status,
            Instant at,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Failure failure,
            @Nullable String answer) {}

    /// A mail as it would be read.
    public record Sheet(Envelope envelope, String html, String text) {}

    /// Whether mails leave this installation.
    public boolean isSending() {
        return outbox.isSending();
    }

    /// Those that need somebody: dead letters first, then those that wait, the latest first, after a given one.
    @Transactional(readOnly = true)
    public List<Envelope> watched(MailStatus status, long before, int limit) {
        var statuses = status == MailStatus.WAITING ? "WAITING SENDING" : status.name();
        return jdbc.sql("""
                        select * from notification_mail
                        where status = any (string_to_array(:statuses, ' ')) and id < :before
                        order by id desc limit :limit""")
                .param("statuses", statuses)
                .param("before", before)
                .param("limit", limit)
                .query(Mails::envelope)
                .list();
    }

    /// Every mail, the latest first, before a given one. For the demonstration, where all is invented.
    @Transactional(readOnly = true)
    public List<Envelope> all(long before, int limit) {
        return jdbc.sql("select * from notification_mail where id < ? order by id desc limit ?")
                .params(before, limit)
                .query(Mails::envelope)
                .list();
    }

    /// For the demonstration, where all is invented.
    ///
    /// @throws NotFound when there is none with that identifier
    @Transactional(readOnly = true)
    public Sheet read(long id) {
        var mail = one(id, Outbox::mail).orElseThrow(() -> new NotFound("mail " + id));
        return new Sheet(one(id, Mails::envelope).orElseThrow(), stationery.html(mail), stationery.text(mail));
    }

    /// Sends a dead letter again, as if for the first time.
    ///
    /// @return whether it may be: the invitation it carries may have expired in the meantime
    /// @throws NotFound when there is no such dead letter
    public boolean sendAgain(long id) {
        if (isExpired(id)) {
            withdrawals.expire();
            return false;
        }
        var revived = jdbc.sql("""
                        update notification_mail set status = 'WAITING', next_at = :now, attempts = 0
                        where id = :id and status = 'DEAD'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        mustBe(revived, id);
        events.publishEvent(new MailsWritten());
        return true;
    }

    private boolean isExpired(long id) {
        return jdbc.sql("""
                        select count(*) from notification_mail
                        where id = :id and status in ('DEAD', 'FILED') and expires_at <= :now""")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Puts a dead letter away: somebody has seen it.
    ///
    /// @throws NotFound when there is no such dead letter
    public void file(long id) {
        mustBe(
                jdbc.sql("update notification_mail set status = 'FILED' where id = ? and status = 'DEAD'")
                        .param(id)
                        .update(),
                id);
    }

    /// What has left or was given up long ago is no longer of use to anybody.
    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    void forget() {
        jdbc.sql("delete from notification_mail where status in ('SENT', 'KEPT', 'DEAD', 'FILED') and at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static void mustBe(int updated, long id) {
        if (updated == 0) {
            throw new NotFound("dead letter " + id);
        }
    }

    private <T> Optional<T> one(long id, org.springframework.jdbc.core.RowMapper<T> mapper) {
        return jdbc.sql("select * from notification_mail where id = ?")
                .param(id)
                .query(mapper)
                .optional();
    }

    private static Envelope envelope(ResultSet row, int index) throws SQLException {
        var next = row.getTimestamp("next_at");
        var failure = row.getString("failure");
        return new Envelope(
                row.getLong("id"),
                row.getString("address"),
                row.getString("subject"),
                MailStatus.valueOf(row.getString("status")),
                row.getTimestamp("at").toInstant(),
                row.getInt("attempts"),
                next == null ? null : next.toInstant(),
                failure == null ? null : Failure.valueOf(failure),
                row.getString("answer"));
    }
}
