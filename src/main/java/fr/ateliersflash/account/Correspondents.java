package fr.ateliersflash.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people to write to, whose account is open.
@Service
@Transactional(readOnly = true)
public class Correspondents {

    private static final String PEOPLE = """
            select p.id, p.name, p.email, p.role, o.id as organisation_id, o.name as organisation, o.kind
            from account_person p join account_organisation o on o.id = p.organisation_id
            where p.closed_at is null
            and\s""";

    private final JdbcClient jdbc;

    Correspondents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In alphabetical order, organisation by organisation.
    ///
    /// @param organisations by identifier
    /// @param collectivite the key of a commune or of a grouping, null for none
    /// @param bureau whether those of the bureau too
    /// @param people by identifier, wherever they work
    public List<Correspondent> around(
            Collection<Long> organisations, @Nullable String collectivite, boolean bureau, Collection<Long> people) {
        var sql = PEOPLE + """
                (p.organisation_id = any (array(
                    select unnest(cast(string_to_array(:organisations, ' ') as bigint[]))
                    union all select id from account_organisation where kind = 'BUREAU' and :bureau
                    union all select id from account_organisation
                        where kind = 'COLLECTIVITE' and commune_insee = :code and :kind = 'C'
                    union all select id from account_organisation
                        where kind = 'COLLECTIVITE' and siren = :code and :kind = 'E'))
                or p.id = any (cast(string_to_array(:people, ' ') as bigint[])))
                order by o.id, p.name, p.id""";
        return jdbc.sql(sql)
                .param("organisations", joined(organisations))
                .param("bureau", bureau)
                .param("kind", collectivite == null ? null : collectivite.substring(0, 1), Types.VARCHAR)
                .param("code", collectivite == null ? null : collectivite.substring(1), Types.VARCHAR)
                .param("people", joined(people))
                .query(Correspondents::read)
                .list();
    }

    /// Those of these people whose account is still open.
    public List<Correspondent> people(Collection<Long> people) {
        return jdbc.sql(PEOPLE + "p.id = any (cast(string_to_array(:people, ' ') as bigint[])) order by p.id")
                .param("people", joined(people))
                .query(Correspondents::read)
                .list();
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Correspondent read(ResultSet row, int index) throws SQLException {
        return new Correspondent(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getLong("organisation_id"),
                row.getString("organisation"),
                OrganisationKind.valueOf(row.getString("kind")));
    }
}
