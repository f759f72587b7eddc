package fr.ateliersflash.territory;

import fr.ateliersflash.territory.SearchIndex.Hit;
import fr.ateliersflash.territory.SearchIndex.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The places of France, to be read: by code, by what somebody types, by who is a member of what.
@Service
@Transactional(readOnly = true)
public class Territories {

    /// Namesakes among which a qualifier chooses: no name has as many.
    private static final int NAMESAKES = 200;

    private static final int PROPOSED = 20;

    private static final String COMMUNES = """
            select c.insee, c.name, c.of_name, c.departement_code, d.name as departement_name, c.region_code,
                m.siren as epci_siren, c.siren, c.postal_codes, c.population
            from territory_commune c
            join territory_departement d on d.code = c.departement_code
            left join territory_epci_member m on m.insee = c.insee and m.fiscal
            """;

    private static final String GROUPINGS = """
            select e.siren, e.name, e.kind, e.population, g.members, g.departements
            from territory_epci e join lateral (
                select sum(number)::int as members, array_agg(departement_code order by number desc, departement_code) as departements
                from (select c.departement_code, count(*) as number
                    from territory_epci_member m join territory_commune c using (insee)
                    where m.siren = e.siren group by c.departement_code) as by_departement) as g on true
            """;

    private static final String DEPARTEMENTS =
            "select code, name, of_name as \"of\", region_code from territory_departement ";
    private static final String REGIONS = "select code, name, of_name as \"of\" from territory_region ";

    /// What a text typed by a person designates, for forms that work without a script.
    public sealed interface Resolution {

        /// One commune and no other.
        record Found(Commune commune) implements Resolution {}

        /// Several communes go by that name, or none exactly: the person must choose. Best match first, never
        /// empty.
        record Ambiguous(List<Commune> candidates) implements Resolution {}

        /// Nothing looks like it.
        record Unknown() implements Resolution {}
    }

    private final JdbcClient jdbc;
    private final SearchIndex index;

    Territories(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /// @param insee the code of a commune, or of one that has since merged into another: hands back today's commune
    public Optional<Commune> commune(String insee) {
        return jdbc.sql(COMMUNES + """
                        join territory_code known on known.insee = c.insee and known.kind <> 'POSTAL' where known.code = ?
                        """)
                .param(insee)
                .query(Territories::readCommune)
                .optional();
    }

    /// Today's communes of these INSEE codes, former ones included, in the order given; unknown codes are left out.
    public List<Commune> communes(Collection<String> insees) {
        var codes = insees.stream().distinct().toArray(String[]::new);
        return jdbc.sql(COMMUNES + """
                        join (select insee, min(nr) as nr
                            from unnest(?) with ordinality as asked (code, nr) join territory_code using (code)
                            where kind <> 'POSTAL' group by insee) as known on known.insee = c.insee
                        order by known.nr
                        """)
                .param(codes)
                .query(Territories::readCommune)
                .list();
    }

    /// The communes that a text designates, as one types it: name or its beginning, postal code, INSEE code, name
    /// with a département. Best match first; names that merely look like it when there is no better.
    public List<Match> search(String typed, int limit) {
        return matches(hits(new TypedPlace(typed), limit));
    }

    /// What a whole text designates.
    public Resolution resolve(String typed) {
        var hits = hits(new TypedPlace(typed), PROPOSED);
        var exact = hits.stream().filter(Hit::exact).toList();
        if (exact.size() == 1) {
            return commune(exact.getFirst().place())
                    .<Resolution>map(Resolution.Found::new)
                    .orElseGet(Resolution.Unknown::new);
        }
        var candidates = communes(placesOf(exact.isEmpty() ? hits : exact));
        return candidates.isEmpty() ? new Resolution.Unknown() : new Resolution.Ambiguous(candidates);
    }

    /// The EPCI and EPT whose name or SIREN somebody types, best match first.
    public List<Epci> searchEpci(String typed, int limit) {
        var siren = Siren.parse(typed);
        if (siren.isPresent()) {
            return epci(siren.get().value()).stream().toList();
        }
        var key = SearchKey.ofGrouping(typed);
        var hits = index.byName(Kind.GROUPING, key, limit);
        var sirens = placesOf(hits.isEmpty() ? index.byResemblance(Kind.GROUPING, key, limit) : hits);
        return inOrder(sirens, groupings(sirens), Epci::siren);
    }

    public Optional<Epci> epci(String siren) {
        return groupings(List.of(siren)).stream().findFirst();
    }

    /// The EPCI with tax powers that a commune belongs to; none for a few islands.
    public Optional<Epci> epciOf(String insee) {
        return commune(insee).map(Commune::epciSiren).flatMap(this::epci);
    }

    /// The communes of a grouping, the most populated first.
    public List<Commune> members(String siren) {
        return jdbc.sql(COMMUNES + """
                        join territory_epci_member member on member.insee = c.insee
                        where member.siren = ? order by c.population desc, c.name
                        """)
                .param(siren)
                .query(Territories::readCommune)
                .list();
    }

    /// A département, or an overseas collectivité under the code that stands for one.
    public Optional<Departement> departement(String code) {
        return jdbc.sql(DEPARTEMENTS + "where code = ?")
                .param(code)
                .query(Departement.class)
                .optional();
    }

    /// The 101 départements in the order of their codes, Corse where 20 was.
    public List<Departement> departements() {
        return jdbc.sql(DEPARTEMENTS + "where not overseas_collectivity").query(Departement.class).stream()
                .sorted(Comparator.comparing(Territories::orderInTheList))
                .toList();
    }

    public Optional<Region> region(String code) {
        return jdbc.sql(REGIONS + "where code = ?")
                .param(code)
                .query(Region.class)
                .optional();
    }

    /// The 18 régions in the order of their codes.
    public List<Region> regions() {
        return jdbc.sql(REGIONS + "where not overseas_collectivity order by code")
                .query(Region.class)
                .list();
    }

    private List<Hit> hits(TypedPlace typed, int limit) {
        var code = typed.code();
        if (code.isPresent()) {
            return index.byCode(code.get(), limit);
        }
        var byName = index.byName(Kind.COMMUNE, typed.key(), limit);
        if (!byName.isEmpty()) {
            return byName;
        }
        var qualified = typed.qualified().map(this::qualifiedHits).orElse(List.of());
        return qualified.isEmpty()
                ? index.byResemblance(Kind.COMMUNE, typed.key(), limit)
                : qualified.stream().limit(limit).toList();
    }

    private List<Hit> qualifiedHits(TypedPlace.Qualified qualified) {
        var hits = index.byName(Kind.COMMUNE, SearchKey.of(qualified.name()), NAMESAKES);
        var communes = communesByCode(placesOf(hits));
        return hits.stream()
                .filter(hit -> qualified.fits(Objects.requireNonNull(communes.get(hit.place()))))
                .toList();
    }

    private List<Match> matches(List<Hit> hits) {
        var communes = communesByCode(placesOf(hits));
        return hits.stream()
                .map(hit -> new Match(Objects.requireNonNull(communes.get(hit.place())), hit.alias()))
                .toList();
    }

    private Map<String, Commune> communesByCode(List<String> insees) {
        return communes(insees).stream().collect(Collectors.toMap(Commune::insee, Function.identity()));
    }

    private List<Epci> groupings(List<String> sirens) {
        return jdbc.sql(GROUPINGS + "where e.siren = any (?)")
                .param(sirens.toArray(String[]::new))
                .query(Territories::readEpci)
                .list();
    }

    private static List<String> placesOf(List<Hit> hits) {
        return hits.stream().map(Hit::place).toList();
    }

    private static <T> List<T> inOrder(List<String> codes, List<T> places, Function<T, String> code) {
        return places.stream()
                .sorted(Comparator.comparingInt(place -> codes.indexOf(code.apply(place))))
                .toList();
    }

    private static String orderInTheList(Departement departement) {
        return departement.code().replace("2A", "20").replace("2B", "20") + departement.code();
    }

    private static Commune readCommune(ResultSet row, int number) throws SQLException {
        return new Commune(
                row.getString("insee"),
                row.getString("name"),
                row.getString("of_name"),
                row.getString("departement_code"),
                row.getString("departement_name"),
                row.getString("region_code"),
                row.getString("epci_siren"),
                row.getString("siren"),
                texts(row, "postal_codes"),
                row.getInt("population"));
    }

    private static Epci readEpci(ResultSet row, int number) throws SQLException {
        return new Epci(
                row.getString("siren"),
                row.getString("name"),
                EpciKind.valueOf(row.getString("kind")),
                row.getInt("population"),
                row.getInt("members"),
                texts(row, "departements"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
