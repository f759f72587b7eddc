package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The conversations of all the dossiers that somebody sees: their list, and the search among them. Both go through
/// the perimeter and through the parties of each message.
@Service
@Transactional(readOnly = true)
public class Mailbox {

    private static final String UNREAD = """
            m.person_id <> :person and m.id > coalesce((select r.last_message_id from messaging_reading r
                where r.request_id = m.request_id and r.person_id = :person), 0)""";

    private final Dossiers dossiers;
    private final JdbcClient jdbc;

    Mailbox(Dossiers dossiers, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    /// The conversation on a dossier, as a list shows it.
    ///
    /// @param unread how many messages the reader has not read
    /// @param awaited whether the reader's party is to answer
    /// @param person who wrote last
    public record Topic(
            RequestRow dossier,
            int unread,
            boolean awaited,
            Instant at,
            String person,
            String organisation,
            String text) {}

    /// Something found.
    ///
    /// @param messageId null when it is an internal note
    /// @param excerpt what was found stands between [#FOUND] and [#END]
    /// @param files the names of the attachments that answer
    public record Hit(
            RequestRow dossier,
            @Nullable Long messageId,
            Instant at,
            String person,
            String organisation,
            String excerpt,
            List<String> files) {}

    /// What marks the words found in an excerpt: characters that nobody types.
    public static final String FOUND = "\u0001";

    public static final String END = "\u0002";

    /// What is unread or awaits an answer first, then the latest.
    public List<Topic> topics(Viewer viewer, int skipped, int limit) {
        var sql = """
                with seen as (
                    select m.*, (%s) as unread, settled_at is null and awaited = %s as awaits
                    from messaging_message m where %s),
                topic as (
                    select request_id, max(id) as last, count(*) filter (where unread) as unread,
                        coalesce(bool_or(awaits), false) as awaited
                    from seen group by request_id)
                select topic.*, m.at, m.person, m.organisation, left(m.text, 200) as text
                from topic join messaging_message m on m.id = topic.last
                order by topic.unread > 0 or topic.awaited desc, topic.last desc
                offset :skipped limit :limit""".formatted(UNREAD, Sight.PARTY, Sight.OF_MESSAGES);
        var found = new Sight(viewer)
                .bind(jdbc.sql(sql))
                .param("skipped", skipped)
                .param("limit", limit)
                .query(Mailbox::topic)
                .list();
        return shown(found, viewer);
    }

    /// The messages and the notes of the reader's own office that hold these words, whatever their accents and
    /// endings, the latest first.
    public List<Hit> search(String words, Viewer viewer, int skipped, int limit) {
        var sql = """
                with query as (select messaging_query(:words) as q),
                hit as (
                    select m.id as message_id, null::bigint as note_id, m.request_id, m.at, m.person, m.organisation, m.text
                    from messaging_message m
                    where %s and m.id in (
                        select id from messaging_message, query where words @@ q
                        union select message_id from messaging_attachment, query where words @@ q)
                    union all
                    select null, n.id, n.request_id, n.at, n.person, :name, n.text
                    from messaging_note n, query where %s and n.words @@ q
                    order by at desc, message_id desc, note_id desc offset :skipped limit :limit)
                select hit.*, array(select a.name from messaging_attachment a
                        where a.message_id = hit.message_id and a.words @@ q order by a.position) as files,
                    ts_headline('messaging_french', text, q,
                        E'StartSel=\\x01, StopSel=\\x02, MaxFragments=2, ShortWord=0, FragmentDelimiter=" … "') as excerpt
                from hit, query order by at desc, message_id desc, note_id desc""".formatted(Sight.OF_MESSAGES, Sight.OF_NOTES);
        var found = new Sight(viewer)
                .bind(jdbc.sql(sql))
                .param("words", words)
                .param("name", viewer.organisation())
                .param("skipped", skipped)
                .param("limit", limit)
                .query(Mailbox::hit)
                .list();
        return shown(found, viewer);
    }

    /// How many messages are unread on each of these dossiers.
    Map<Long, Integer> unread(Collection<Long> requestIds, Viewer viewer) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        var unread = new HashMap<Long, Integer>();
        new Sight(viewer)
                .bind(jdbc.sql("""
                        select m.request_id, count(*) as unread from messaging_message m
                        where m.request_id in (:requests) and %s and %s group by m.request_id""".formatted(UNREAD, Sight.OF_MESSAGES)))
                .param("requests", requestIds)
                .query(row -> {
                    unread.put(row.getLong("request_id"), row.getInt("unread"));
                });
        return unread;
    }

    /// Something found, to be shown with its dossier.
    private record Found<T>(long requestId, Function<RequestRow, T> on) {}

    private <T> List<T> shown(List<Found<T>> found, Viewer viewer) {
        var rows = dossiers
                .rows(viewer, found.stream().map(Found::requestId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(rows.get(one.requestId())).map(one.on()).stream())
                .toList();
    }

    private static Found<Topic> topic(ResultSet row, int index) throws SQLException {
        var unread = row.getInt("unread");
        var awaited = row.getBoolean("awaited");
        var at = row.getTimestamp("at").toInstant();
        var person = row.getString("person");
        var organisation = row.getString("organisation");
        var text = row.getString("text");
        return new Found<>(
                row.getLong("request_id"),
                dossier -> new Topic(dossier, unread, awaited, at, person, organisation, text));
    }

    private static Found<Hit> hit(ResultSet row, int index) throws SQLException {
        var messageId = row.getObject("message_id", Long.class);
        var at = row.getTimestamp("at").toInstant();
        var person = row.getString("person");
        var organisation = row.getString("organisation");
        var excerpt = row.getString("excerpt");
        var files = List.of((String[]) row.getArray("files").getArray());
        return new Found<>(
                row.getLong("request_id"),
                dossier -> new Hit(dossier, messageId, at, person, organisation, excerpt, files));
    }
}
