package fr.ateliersflash.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The mails to send, written in the transaction of what causes them. Each is claimed by one instance, sent outside any
/// transaction, then told sent or not. An instance that stops in between leaves it claimed: another takes it over, and
/// sends it under the same Message-ID.
@Component
class Outbox {

    static final int BATCH = 100;

    /// After which a mail that was claimed and never heard of again is sent by somebody else: longer than the slowest
    /// server may hold a batch.
    static final Duration ABANDONED = Duration.ofHours(1);

    /// How long one waits after each attempt; after the last one, no more.
    static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean sending;

    Outbox(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            NotificationSettings settings,
            ObjectProvider<JavaMailSender> sender,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.sending = settings.mail().sent() && sender.getIfAvailable() != null;
    }

    /// Whether mails leave, or are only kept to be looked at.
    boolean isSending() {
        return sending;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Collection<Mail.Draft> drafts, Instant at) {
        if (drafts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notification_mail
                            (model, person_id, request_id, address, name, subject, content, invitation_id,
                             expires_at, at, status, next_at)
                        select model, "personId", "requestId", address, name, subject, content, "invitationId",
                            "expiresAt", :at, :status, :next
                        from jsonb_to_recordset(cast(:drafts as jsonb)) as draft (
                            model text, "personId" bigint, "requestId" bigint, address text, name text, subject text,
                            content jsonb, "invitationId" bigint, "expiresAt" timestamptz)""")
                .param("drafts", JSON.writeValueAsString(drafts))
                .param("at", Timestamp.from(at))
                .param("status", (sending ? MailStatus.WAITING : MailStatus.KEPT).name())
                .param("next", sending ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .update();
        if (sending) {
            events.publishEvent(new MailsWritten());
        }
    }

    /// Takes some of those that are due, the oldest first, for nobody else to send.
    @Transactional
    List<Mail> claim() {
        var now = clock.instant();
        return jdbc.sql("""
                        with due as (
                            select id from notification_mail where status = 'WAITING' and next_at <= :now
                              and (expires_at is null or expires_at > :now)
                            order by next_at limit :batch for update skip locked),
                        abandoned as (
                            select id from notification_mail where status = 'SENDING' and claimed_at <= :abandoned
                              and (expires_at is null or expires_at > :now)
                            order by claimed_at limit :batch for update skip locked)
                        update notification_mail set status = 'SENDING', claimed_at = :now, next_at = null,
                            attempts = attempts + 1
                        where id in (select id from due union all select id from abandoned)
                        returning *""")
                .param("now", Timestamp.from(now))
                .param("abandoned", Timestamp.from(now.minus(ABANDONED)))
                .param("batch", BATCH)
                .query(Outbox::mail)
                .list();
    }

    /// What an invitation opens is for its addressee alone: it is not kept once sent.
    @Transactional
    void sent(Collection<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update notification_mail set status = 'SENT', sent_at = :now, claimed_at = null,
                            failure = null, answer = null,
                            content = case when model = 'INVITATION' then '[]' else content end
                        where id = any (cast(string_to_array(:ids, ' ') as bigint[]))
                          and status = 'SENDING' and claimed_at = :claimed""")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(mails))
                .param("claimed", claim(mails.iterator().next()))
                .update();
    }

    /// Gives back those that were not tried.
    @Transactional
    void release(Collection<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update notification_mail set status = 'WAITING', next_at = :now, claimed_at = null,
                            attempts = attempts - 1
                        where id = any (cast(string_to_array(:ids, ' ') as bigint[]))
                          and status = 'SENDING' and claimed_at = :claimed""")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(mails))
                .param("claimed", claim(mails.iterator().next()))
                .update();
    }

    /// To be tried again later, unless that would change nothing or was done too often.
    @Transactional
    void failed(Mail mail, Failure failure, String answer) {
        var dead = failure.isPermanent() || mail.attempts() > DELAYS.size();
        var now = clock.instant();
        var updated = jdbc.sql("""
                        update notification_mail set status = :status, claimed_at = null, next_at = :next,
                            failure = :failure, answer = :answer
                        where id = :id and status = 'SENDING' and claimed_at = :claimed""")
                .param("status", (dead ? MailStatus.DEAD : MailStatus.WAITING).name())
                .param("next", dead ? null : Timestamp.from(now.plus(DELAYS.get(mail.attempts() - 1))), Types.TIMESTAMP)
                .param("failure", failure.name())
                .param("answer", answer)
                .param("id", mail.id())
                .param("claimed", claim(mail))
                .update();
        var requestId = mail.requestId();
        if (updated > 0 && failure.isOfTheAddressee() && requestId != null) {
            events.publishEvent(new MailRefused(requestId, mail.address(), now));
        }
    }

    private static String ids(Collection<Mail> mails) {
        return mails.stream().map(mail -> String.valueOf(mail.id())).collect(Collectors.joining(" "));
    }

    private static @Nullable Timestamp claim(Mail mail) {
        var claimed = mail.claimedAt();
        return claimed == null ? null : Timestamp.from(claimed);
    }

    static Mail mail(ResultSet row, int index) throws SQLException {
        var claimed = row.getTimestamp("claimed_at");
        return new Mail(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                MailModel.valueOf(row.getString("model")),
                row.getObject("request_id", Long.class),
                row.getString("address"),
                row.getString("name"),
                row.getString("subject"),
                JSON.readValue(row.getString("content"), new TypeReference<List<Line>>() {}),
                row.getTimestamp("at").toInstant(),
                row.getInt("attempts"),
                claimed == null ? null : claimed.toInstant());
    }
}
