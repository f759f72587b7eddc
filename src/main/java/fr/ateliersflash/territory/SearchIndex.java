package fr.ateliersflash.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The names and codes under which places are looked for. Hands back codes, best match first, each place once.
@Repository
class SearchIndex {

    /// @param place an INSEE code or a SIREN, after the kind of place asked for
    /// @param exact whether the whole name or code was given
    record Hit(String place, @Nullable String alias, boolean exact) {}

    enum Kind {
        COMMUNE,
        GROUPING
    }

    /// Below this length a text in the middle of a word says nothing.
    private static final int MEANINGFUL = 3;

    private static final String BY_NAME = """
            with hit as (
                select place, alias, population, case
                    when compact = :compact then 0
                    when search_key in ('le ' || :key, 'la ' || :key, 'les ' || :key, 'l ' || :key) then 1
                    when search_key like :key || '%' then 2
                    when search_key like '% ' || :key || '%' then 3
                    else 4 end as rank
                from territory_name
                where kind = :kind and (compact like :compact || '%' or search_key like :within)),
            best as (
                select distinct on (place) * from hit order by place, rank, alias is not null, alias)
            select place, alias, rank = 0 as exact from best
            order by rank, alias is not null, population desc, place limit :limit
            """;

    private static final String BY_RESEMBLANCE = """
            with hit as (
                select place, alias, population, similarity(search_key, :key) as likeness
                from territory_name where kind = :kind and search_key % :key),
            best as (
                select distinct on (place) * from hit order by place, likeness desc, alias is not null)
            select place, alias, false as exact from best
            order by likeness desc, alias is not null, population desc, place limit :limit
            """;

    private static final String BY_CODE = """
            with hit as (
                select insee, alias, case
                    when code <> :code then 3 when kind = 'POSTAL' then 0 when kind = 'INSEE' then 1 else 2 end as rank
                from territory_code where code >= :code and code < :code || 'Z'),
            best as (
                select distinct on (insee) * from hit order by insee, rank)
            select insee as place, alias, rank < 3 as exact from best join territory_commune using (insee)
            order by rank, population desc, insee limit :limit
            """;

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Exact name first, then but for its article, then beginnings of names, beginnings of words, any part; among
    /// equals, a place's own name before an alias, and the most populated.
    List<Hit> byName(Kind kind, String key, int limit) {
        if (key.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(BY_NAME)
                .param("kind", kind.name())
                .param("key", key)
                .param("compact", key.replace(" ", ""))
                .param("within", (key.length() < MEANINGFUL ? "% " : "%") + key + "%")
                .param("limit", limit)
                .query(Hit.class)
                .list();
    }

    /// Names that look like it, for typing errors.
    List<Hit> byResemblance(Kind kind, String key, int limit) {
        if (key.length() < MEANINGFUL) {
            return List.of();
        }
        return jdbc.sql(BY_RESEMBLANCE)
                .param("kind", kind.name())
                .param("key", key)
                .param("limit", limit)
                .query(Hit.class)
                .list();
    }

    /// Communes by the beginning of a postal code, then of an INSEE code: people know the former.
    List<Hit> byCode(String code, int limit) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .param("limit", limit)
                .query(Hit.class)
                .list();
    }
}
