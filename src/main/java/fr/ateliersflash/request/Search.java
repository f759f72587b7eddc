package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks for words in the dossiers that somebody sees: what the fiche says, its places, people and pieces.
///
/// An index answers at once where one of the words is rare. Where all are frequent it would give more dossiers than one
/// could read, and as many to compare when two words never meet: the latest dossiers of the reader are looked through,
/// and the reader is told how far.
@Service
@Transactional(readOnly = true)
public class Search {

    /// How many dossiers are looked through at once.
    static final int STRETCH = 500;

    /// A word is rare when no more dossiers than this say it.
    static final int RARE = 3000;

    /// The latest dossiers of those who see everything.
    private static final String ALL =
            "select request_id from request_text where request_id < :before order by request_id desc limit :stretch";

    /// The latest of those that the reader's keys open.
    private static final String OWN = """
            select distinct opened.request_id from unnest(cast(:keys as text[])) as held (key) cross join lateral (
                select request_id from request_access
                where request_access.key = held.key and request_id < :before
                order by request_id desc limit :stretch) as opened
            order by opened.request_id desc limit :stretch""";

    /// Chooses among the answers of an index, one by one until there are enough, whatever the planner would rather do.
    private static final String SEEN = """
            cross join lateral (
                select 1 from request_access
                where request_access.request_id = answer.request_id and key = any (cast(:keys as text[])) limit 1) as seen""";

    private static final Pattern SPACES = Pattern.compile("[\\s’'._/@-]+");

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    Search(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /// What was found.
    ///
    /// @param rows the latest dossiers first
    /// @param words those looked for: what was typed, or what was probably meant
    /// @param more where to go on, null when there is nothing more
    /// @param partial whether only some of the dossiers were looked through
    public record Found(
            List<RequestRow> rows, String words, @Nullable Long more, boolean partial) {}

    /// What was written until now is read before it is searched.
    ///
    /// @param before the identifier that what is found comes before
    @Transactional
    public Found find(String words, Viewer viewer, long before, int limit) {
        readAgain();
        var found = look(words, viewer, before, limit);
        if (!found.rows().isEmpty() || found.more() != null || before != Long.MAX_VALUE) {
            return found;
        }
        return meant(words)
                .map(meant -> look(meant, viewer, before, limit))
                .filter(meant -> !meant.rows().isEmpty())
                .orElse(found);
    }

    /// Goes through what changes while nobody searches, so that whoever does waits for little.
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    @Transactional
    void readAgain() {
        jdbc.sql("select request_read_again(:most)")
                .param("most", STRETCH)
                .query((row, _) -> row)
                .list();
    }

    private Found look(String words, Viewer viewer, long before, int limit) {
        return isRare(words)
                ? shown(everywhere(words, viewer, before, limit + 1), words, viewer, limit, null, false)
                : amongTheLatest(words, viewer, before, limit);
    }

    /// The answer of the index, all of it, before the latest are taken: there are few.
    private List<Long> everywhere(String words, Viewer viewer, long before, int limit) {
        return bound("""
                        with answer as materialized (
                            select request_id from request_text where words @@ request_query(:words)
                            order by request_id desc)
                        select answer.request_id from answer %s
                        where answer.request_id < :before order by answer.request_id desc limit :limit""".formatted(viewer.everywhere() ? "" : SEEN), viewer)
                .param("words", words)
                .param("before", before)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /// Dossiers looked through one after the other, until enough of them answer.
    Found amongTheLatest(String words, Viewer viewer, long before, int limit) {
        return bound("""
                        with asked as materialized (select request_query(:words) as query), latest as materialized (%s)
                        select min(request_id) as bottom, count(*) as seen, array(
                            select latest.request_id from latest cross join lateral (
                                select words from request_text
                                where request_text.request_id = latest.request_id offset 0) as text
                            where text.words @@ (select query from asked)
                            order by latest.request_id desc limit :limit) as ids
                        from latest""".formatted(viewer.everywhere() ? ALL : OWN), viewer)
                .param("words", words)
                .param("before", before)
                .param("stretch", STRETCH)
                .param("limit", limit + 1)
                .query((row, _) -> {
                    var ids = List.of((Long[]) row.getArray("ids").getArray());
                    var whole = row.getLong("seen") < STRETCH;
                    return shown(ids, words, viewer, limit, whole ? null : row.getLong("bottom"), !whole);
                })
                .single();
    }

    /// @param further where to go on when all that was found is shown
    private Found shown(
            List<Long> ids, String words, Viewer viewer, int limit, @Nullable Long further, boolean partial) {
        var some = ids.stream().limit(limit).toList();
        var rows = some.isEmpty()
                ? List.<RequestRow>of()
                : dossiers.rows(viewer, some).stream()
                        .filter(row -> row.status() != RequestStatus.DISCARDED)
                        .sorted(Comparator.comparing(RequestRow::id).reversed())
                        .toList();
        return new Found(rows, words, ids.size() > limit ? some.getLast() : further, partial);
    }

    /// Whether few dossiers say one of the words, as far as the database knows: it keeps how often the most frequent
    /// words come, looking at all of them now and then. A word that is not among those is rare.
    private boolean isRare(String words) {
        return jdbc.sql("""
                        with said as (
                            select common.word, common.share from pg_stats
                            cross join lateral unnest(most_common_elems::text::text[], most_common_elem_freqs)
                                as common (word, share)
                            where schemaname = current_schema() and tablename = 'request_text' and attname = 'words')
                        select coalesce(min(coalesce(said.share, 0)), 0)
                            * (select coalesce(max(request_id), 0) from request_text) <= :rare
                        from unnest(tsvector_to_array(request_words(:words))) as stem left join said on said.word = stem""")
                .param("words", words)
                .param("rare", RARE)
                .query(Boolean.class)
                .single();
    }

    /// The same words, each that nobody wrote replaced by the likeliest that somebody did. Empty when none is.
    private Optional<String> meant(String words) {
        var typed = List.of(SPACES.split(words.strip().toLowerCase(Locale.FRENCH)));
        var meant = typed.stream().map(this::likeliest).toList();
        return typed.equals(meant) ? Optional.empty() : Optional.of(String.join(" ", meant));
    }

    private String likeliest(String typed) {
        return jdbc.sql("""
                        select word from request_word, (select unaccent(:typed) as typed) as one
                        where length(typed) > 3 and word % typed
                        order by word = typed desc, similarity(word, typed) desc, word limit 1""")
                .param("typed", typed)
                .query(String.class)
                .optional()
                .orElse(typed);
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
        var statement = jdbc.sql(sql);
        return viewer.everywhere()
                ? statement
                : statement.param("keys", viewer.keys().toArray(String[]::new));
    }
}
