package fr.ateliersflash.territory;

import fr.ateliersflash.territory.OfficialLists.CommuneEntry;
import fr.ateliersflash.territory.OfficialLists.GroupingEntry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills the tables of places at start-up, before whatever needs them, when they do not hold this release of the
/// lists.
@Component
@Order(0)
@Transactional
public class TerritoryLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoryLoader.class);

    /// INSEE gives an article to some départements named after two rivers, which French does not, and none to two
    /// lands of the south, which French does.
    private static final Map<String, Integer> LIAISONS = Map.of("41", 0, "47", 0, "82", 0, "984", 4, "989", 5);

    private final JdbcTemplate jdbc;

    TerritoryLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /// @return whether anything had to be loaded
    public boolean load() {
        jdbc.execute("lock table territory_dataset in exclusive mode");
        var version = OfficialLists.version();
        if (!jdbc.queryForList("select version from territory_dataset where version = ?", String.class, version)
                .isEmpty()) {
            return false;
        }
        jdbc.execute("""
                truncate territory_dataset, territory_region, territory_departement, territory_epci, territory_commune,
                    territory_epci_member, territory_code, territory_name
                """);
        fill(OfficialLists.read());
        jdbc.update("insert into territory_dataset (version) values (?)", version);
        LOG.info("Places loaded from release {}", version);
        return true;
    }

    private void fill(OfficialLists lists) {
        copyRegions(lists);
        copyDepartements(lists);
        copyGroupings(lists);
        copyCommunes(lists);
        copyMembers(lists);
        copyCodes(lists);
        copyNames(lists);
        settle("territory_name_by_search_key");
        settle("territory_name_by_compact");
        jdbc.execute(
                "analyze territory_commune, territory_epci, territory_epci_member, territory_code, territory_name");
    }

    private void copyRegions(OfficialLists lists) {
        var rows = new CopyRows();
        lists.regions().forEach(region -> {
            var name = typeset(region.nom());
            rows.add(
                    region.code(),
                    name,
                    of(region.code(), region.typeLiaison(), name),
                    region.isOverseasCollectivity());
        });
        copy("territory_region (code, name, of_name, overseas_collectivity)", rows);
    }

    private void copyDepartements(OfficialLists lists) {
        var rows = new CopyRows();
        lists.departements().forEach(departement -> {
            var name = typeset(departement.nom());
            rows.add(
                    departement.code(),
                    name,
                    of(departement.code(), departement.typeLiaison(), name),
                    departement.region(),
                    departement.isOverseasCollectivity());
        });
        copy("territory_departement (code, name, of_name, region_code, overseas_collectivity)", rows);
    }

    private void copyGroupings(OfficialLists lists) {
        var rows = new CopyRows();
        for (var grouping : groupings(lists)) {
            rows.add(grouping.code(), typeset(grouping.nom()), grouping.type(), grouping.populationMunicipale());
        }
        copy("territory_epci (siren, name, kind, population)", rows);
    }

    private void copyCommunes(OfficialLists lists) {
        var rows = new CopyRows();
        lists.communes().stream().filter(CommuneEntry::isActual).forEach(commune -> {
            var name = typeset(commune.nom());
            rows.add(
                    commune.code(),
                    name,
                    Liaison.of(commune.typeLiaison(), name).before(name),
                    commune.departement(),
                    commune.region(),
                    commune.siren(),
                    postalCodes(commune),
                    population(commune));
        });
        copy(
                "territory_commune (insee, name, of_name, departement_code, region_code, siren, postal_codes, population)",
                rows);
    }

    private void copyMembers(OfficialLists lists) {
        var rows = new CopyRows();
        for (var grouping : groupings(lists)) {
            var fiscal = !grouping.type().equals(EpciKind.EPT.name());
            grouping.membres().forEach(member -> rows.add(grouping.code(), member.code(), fiscal));
        }
        copy("territory_epci_member (siren, insee, fiscal)", rows);
    }

    private void copyCodes(OfficialLists lists) {
        var rows = new CopyRows();
        var known = new HashSet<String>();
        for (var commune : actual(lists)) {
            known.add(commune.code());
            rows.add(commune.code(), "INSEE", commune.code(), null);
            postalCodes(commune).forEach(code -> rows.add(code, "POSTAL", commune.code(), null));
        }
        for (var part : lists.communes()) {
            if (known.add(part.code())) {
                rows.add(part.code(), "FORMER", part.actual(), typeset(part.nom()));
            }
        }
        for (var commune : actual(lists)) {
            if (commune.anciensCodes() != null) {
                commune.anciensCodes().stream()
                        .filter(known::add)
                        .forEach(code -> rows.add(code, "FORMER", commune.code(), null));
            }
        }
        copy("territory_code (code, kind, insee, alias)", rows);
    }

    private void copyNames(OfficialLists lists) {
        var rows = new CopyRows();
        var communes = new HashMap<String, CommuneEntry>();
        for (var commune : actual(lists)) {
            communes.put(commune.code(), commune);
            rows.add("COMMUNE", commune.code(), null, population(commune), SearchKey.of(commune.nom()));
        }
        for (var part : lists.communes()) {
            var commune = communes.get(part.actual());
            if (!part.isActual() && commune != null && !part.nom().equals(commune.nom())) {
                rows.add("COMMUNE", commune.code(), typeset(part.nom()), population(commune), SearchKey.of(part.nom()));
            }
        }
        for (var grouping : groupings(lists)) {
            rows.add(
                    "GROUPING",
                    grouping.code(),
                    null,
                    grouping.populationMunicipale(),
                    SearchKey.ofGrouping(grouping.nom()));
        }
        copy("territory_name (kind, place, alias, population, search_key)", rows);
    }

    private void copy(String target, CopyRows rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// What was just written to such an index lies in a list that every search would read through.
    private void settle(String index) {
        jdbc.queryForObject("select gin_clean_pending_list(cast(? as regclass))", Long.class, index);
    }

    private static List<CommuneEntry> actual(OfficialLists lists) {
        return lists.communes().stream().filter(CommuneEntry::isActual).toList();
    }

    private static List<GroupingEntry> groupings(OfficialLists lists) {
        return Stream.concat(lists.epci().stream(), lists.ept().stream()).toList();
    }

    private static String of(String code, Integer liaison, String name) {
        return Liaison.of(LIAISONS.getOrDefault(code, liaison), name).before(name);
    }

    private static List<String> postalCodes(CommuneEntry commune) {
        return commune.codesPostaux() == null ? List.of() : commune.codesPostaux();
    }

    private static int population(CommuneEntry commune) {
        return commune.population() == null ? 0 : commune.population();
    }

    /// The lists are typed on a keyboard: apostrophes, quotes and spaces as printed.
    private static String typeset(String name) {
        return name.replace('\'', '’')
                .replaceAll("\"([^\"]+)\"", "«\u00a0$1\u00a0»")
                .replaceAll(" +", " ");
    }
}
