package fr.ateliersflash.catalogue;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.SearchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries of the catalogue.
@Repository
class Entries {

    /// An entry with what it is found by.
    ///
    /// @param requestId null for the ateliers held before this application
    /// @param names of every place that leads to it
    record Indexed(Entry entry, @Nullable Long requestId, List<Departement> departements, Collection<String> names) {}

    private static final String INSERT = """
            insert into catalogue_entry (slug, request_id, place, format, edition, last_year, bearer_kind, bearer_code,
                bearer_name, commune_codes, departement_codes, region_codes, subject, summary, theme, sort_name, search_key)
            values (:slug, :requestId, :place, :format, :edition, :lastYear, :bearerKind, :bearerCode,
                :bearerName, :communes, :departements, :regions, :subject, :summary, :theme, :sortName, :searchKey)
            """;

    /// Everything but the slug, which stays.
    private static final String UPDATE = """
            do update set place = excluded.place, format = excluded.format, edition = excluded.edition,
                last_year = excluded.last_year, bearer_kind = excluded.bearer_kind, bearer_code = excluded.bearer_code,
                bearer_name = excluded.bearer_name, commune_codes = excluded.commune_codes,
                departement_codes = excluded.departement_codes, region_codes = excluded.region_codes,
                subject = excluded.subject, summary = excluded.summary, theme = excluded.theme,
                sort_name = excluded.sort_name, search_key = excluded.search_key
            """;

    private static final String MATCHING = """
            select * from catalogue_entry
            where search_key like all (:patterns)
                and (cast(:format as text) is null or format = :format)
                and (cast(:theme as text) is null or theme = :theme)
                and (cast(:edition as text) is null or edition = :edition)
                and (cast(:region as text) is null or :region = any (region_codes))
                and (cast(:departement as text) is null or :departement = any (departement_codes))
            """;

    private static final String KEY = "(-last_year, sort_name, slug)";
    private static final String KEY_OF_SLUG =
            "(select -last_year, sort_name, slug from catalogue_entry where slug = :slug)";

    private static final String SIMILAR = """
            select other.* from catalogue_entry this join catalogue_entry other on other.slug <> this.slug
            where this.slug = :slug
                and (other.theme = this.theme or other.subject = this.subject or other.region_codes && this.region_codes)
            order by coalesce(other.theme = this.theme, false)::int * 8 + (other.subject = this.subject)::int * 4
                    + (other.region_codes && this.region_codes)::int * 2 + (other.format = this.format)::int desc,
                -other.last_year, other.sort_name, other.slug
            limit :limit
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> first(Filter filter, int limit) {
        return matching("order by -last_year, sort_name, slug limit :limit", filter, "", limit);
    }

    List<Entry> after(String slug, Filter filter, int limit) {
        return matching(
                "and %s > %s order by -last_year, sort_name, slug limit :limit".formatted(KEY, KEY_OF_SLUG),
                filter,
                slug,
                limit);
    }

    List<Entry> before(String slug, Filter filter, int limit) {
        return matching(
                "and %s < %s order by -last_year desc, sort_name desc, slug desc limit :limit"
                        .formatted(KEY, KEY_OF_SLUG),
                filter,
                slug,
                limit);
    }

    private List<Entry> matching(String rest, Filter filter, String slug, int limit) {
        return jdbc.sql(MATCHING + rest)
                .param("patterns", filter.patterns())
                .param("format", name(filter.format()), Types.VARCHAR)
                .param("theme", name(filter.theme()), Types.VARCHAR)
                .param("edition", filter.edition(), Types.VARCHAR)
                .param("region", filter.region(), Types.VARCHAR)
                .param("departement", filter.departement(), Types.VARCHAR)
                .param("slug", slug)
                .param("limit", limit)
                .query(Entries::read)
                .list();
    }

    boolean exists(String slug) {
        return find(slug).isPresent();
    }

    Optional<Entry> find(String slug) {
        return jdbc.sql("select * from catalogue_entry where slug = ?")
                .param(slug)
                .query(Entries::read)
                .optional();
    }

    Optional<String> slugOf(long requestId) {
        return jdbc.sql("select slug from catalogue_entry where request_id = ?")
                .param(requestId)
                .query(String.class)
                .optional();
    }

    List<Entry> similarTo(String slug, int limit) {
        return jdbc.sql(SIMILAR)
                .param("slug", slug)
                .param("limit", limit)
                .query(Entries::read)
                .list();
    }

    List<String> editions() {
        return jdbc.sql("select distinct edition, last_year from catalogue_entry order by last_year desc, edition desc")
                .query((row, number) -> row.getString("edition"))
                .list();
    }

    /// Writes an atelier held before; one that the bureau has published since under the same slug stays as it is.
    void savePast(Indexed past) {
        save(past, INSERT + "on conflict (slug) " + UPDATE + "where catalogue_entry.request_id is null");
    }

    /// Takes away the ateliers held before that are listed no longer.
    void keepPast(Collection<String> slugs) {
        jdbc.sql("delete from catalogue_entry where request_id is null and slug <> all (?)")
                .param(slugs.toArray(String[]::new))
                .update();
    }

    void savePublished(Indexed published) {
        save(published, INSERT + "on conflict (request_id) " + UPDATE);
    }

    private void save(Indexed indexed, String sql) {
        var entry = indexed.entry();
        jdbc.sql(sql)
                .param("slug", entry.slug())
                .param("requestId", indexed.requestId(), Types.BIGINT)
                .param("place", entry.place())
                .param("format", entry.format().name())
                .param("edition", entry.edition())
                .param("lastYear", entry.lastYear())
                .param("bearerKind", entry.bearerKind().name())
                .param("bearerCode", entry.bearerCode(), Types.VARCHAR)
                .param("bearerName", entry.bearerName())
                .param("communes", entry.communes().toArray(String[]::new))
                .param("departements", entry.departements().toArray(String[]::new))
                .param(
                        "regions",
                        indexed.departements().stream()
                                .map(Departement::regionCode)
                                .distinct()
                                .toArray(String[]::new))
                .param("subject", entry.subject())
                .param("summary", entry.summary())
                .param("theme", name(entry.theme()), Types.VARCHAR)
                .param("sortName", SearchKey.of(entry.place()))
                .param("searchKey", searchKey(indexed))
                .update();
    }

    /// Key by key: the key of a long text is that of its beginning.
    private static String searchKey(Indexed indexed) {
        var entry = indexed.entry();
        var words = new StringBuilder();
        words.append(SearchKey.of(entry.place())).append(' ').append(SearchKey.of(entry.subject()));
        indexed.names().forEach(name -> words.append(' ').append(SearchKey.of(name)));
        indexed.departements().forEach(departement -> words.append(' ').append(SearchKey.of(departement.name())));
        return words.toString();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        var theme = row.getString("theme");
        return new Entry(
                row.getString("slug"),
                row.getString("place"),
                Format.valueOf(row.getString("format")),
                row.getString("edition"),
                BearerKind.valueOf(row.getString("bearer_kind")),
                row.getString("bearer_code"),
                row.getString("bearer_name"),
                texts(row, "commune_codes"),
                texts(row, "departement_codes"),
                row.getString("subject"),
                row.getString("summary"),
                theme == null ? null : Theme.valueOf(theme));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
