package fr.ateliersflash.account;

import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Territories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Founds the State services at the first start: one per département, of the kind it has there, and one DREAL per
/// metropolitan région. Overseas, the service of the département is also that of the région.
@Component
@Order(10)
class StateServices implements ApplicationRunner {

    private static final String USUAL_KIND = "DDT";
    private static final String ILE_DE_FRANCE = "11";

    private final Territories territories;
    private final Organisations organisations;
    private final Clock clock;

    StateServices(Territories territories, Organisations organisations, Clock clock) {
        this.territories = territories;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (organisations.existsByKind(OrganisationKind.STATE_SERVICE)) {
            return;
        }
        var kinds = kindByDepartement();
        territories.departements().forEach(departement -> found(departement, kinds));
        territories.regions().stream().filter(region -> !isOverseas(region)).forEach(this::found);
    }

    private void found(Departement departement, Map<String, String> kinds) {
        var kind = kinds.getOrDefault(departement.code(), USUAL_KIND);
        organisations.save(Organisation.stateService(
                kind + " " + departement.of(),
                departement.code(),
                departement.code().length() > 2 ? departement.regionCode() : null,
                clock.instant()));
    }

    private void found(Region region) {
        var kind = region.code().equals(ILE_DE_FRANCE) ? "DRIEAT" : "DREAL";
        organisations.save(Organisation.regionalService(kind + " " + region.name(), region.code(), clock.instant()));
    }

    /// Overseas régions have codes below ten.
    private static boolean isOverseas(Region region) {
        return region.code().startsWith("0");
    }

    private static Map<String, String> kindByDepartement() throws IOException {
        var csv = new ClassPathResource("account/state-services.csv").getContentAsString(StandardCharsets.UTF_8);
        return csv.lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }
}
