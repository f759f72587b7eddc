package fr.ateliersflash.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Tells people something: a notice for each, and the mails that go with it, in the transaction of what is told.
@Component
class Herald {

    private final Outbox outbox;
    private final Unread unread;
    private final JdbcClient jdbc;

    Herald(Outbox outbox, Unread unread, JdbcClient jdbc) {
        this.outbox = outbox;
        this.unread = unread;
        this.jdbc = jdbc;
    }

    /// What is told, whoever it is told to.
    record News(String key, long requestId, Instant at) {}

    private record Row(
            long person,
            String kind,
            String subject,
            String text,
            @Nullable String reason,
            String href,
            boolean digest) {}

    /// @param words for each of those it is told as
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(News news, Hearers.Heard heard, Function<Announcement.Told, Line> words) {
        if (!heard.people().isEmpty()) {
            unread.learn(post(news, heard.people(), words));
        }
        outbox.write(mails(news, heard, words), news.at());
    }

    /// @return how many each of them has not read now
    private Map<Long, Long> post(News news, List<Hearers.Hearer> people, Function<Announcement.Told, Line> words) {
        var rows = people.stream()
                .map(hearer -> {
                    var line = words.apply(hearer.as());
                    return new Row(
                            hearer.who().personId(),
                            hearer.as().kind().name(),
                            line.subject(),
                            line.text(),
                            line.reason(),
                            line.href(),
                            hearer.rhythm() == Rhythm.DAILY);
                })
                .toList();
        var unread = new HashMap<Long, Long>();
        jdbc.sql("""
                        with posted as (insert into notification_notice
                            (person_id, request_id, key, kind, subject, text, reason, href, at, awaits_digest)
                        select person, :request, :key, kind, subject, text, reason, href, :at, digest
                        from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                            person bigint, kind text, subject text, text text, reason text, href text, digest boolean)
                        returning person_id)
                        select person_id, 1 + (select count(*) from notification_notice told
                            where told.person_id = posted.person_id and told.read_at is null) as unread from posted""")
                .param("request", news.requestId())
                .param("key", news.key())
                .param("at", Timestamp.from(news.at()))
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .query(row -> {
                    unread.put(row.getLong("person_id"), row.getLong("unread"));
                });
        return unread;
    }

    private static List<Mail.Draft> mails(News news, Hearers.Heard heard, Function<Announcement.Told, Line> words) {
        var mails = new ArrayList<Mail.Draft>();
        heard.people().stream()
                .filter(hearer -> hearer.rhythm() == Rhythm.AT_ONCE)
                .map(hearer -> Mail.Draft.of(
                        MailModel.NOTICE,
                        hearer.who().personId(),
                        news.requestId(),
                        hearer.who().email(),
                        hearer.who().name(),
                        words.apply(hearer.as())))
                .forEach(mails::add);
        heard.mailboxes().stream()
                .map(shared -> Mail.Draft.of(
                        MailModel.MAILBOX,
                        null,
                        news.requestId(),
                        shared.address(),
                        shared.of().organisation(),
                        words.apply(shared.as())))
                .forEach(mails::add);
        return mails;
    }
}
