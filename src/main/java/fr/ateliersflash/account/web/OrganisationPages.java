package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Territories;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts an organisation and its people into words.
@Component
class OrganisationPages {

    static final String LIST = "/administration/organisations";

    private final Directory directory;
    private final Territories territories;
    private final Wording wording;

    OrganisationPages(Directory directory, Territories territories, Wording wording) {
        this.directory = directory;
        this.territories = territories;
        this.wording = wording;
    }

    record Step(String label, @Nullable String href) {}

    record Member(String name, String href, String email, String role, boolean closed) {}

    /// @param roles what each role lets one do here
    /// @param keeper whether the reader may let people in and change their accounts
    record OrganisationPage(
            List<Step> trail,
            String name,
            List<Option> facts,
            List<Member> people,
            List<Option> roles,
            String action,
            boolean keeper) {}

    OrganisationPage of(long id, Viewer viewer) {
        var organisation = directory.organisation(id);
        var people = directory.people(id).stream()
                .map(person -> new Member(
                        person.name(),
                        "/administration/personnes/" + person.id(),
                        person.email(),
                        wording.of("account.role", person.role()),
                        person.isClosed()))
                .toList();
        return new OrganisationPage(
                List.of(new Step(wording.of("account.list.title"), LIST), new Step(organisation.name(), null)),
                organisation.name(),
                facts(organisation),
                people,
                roles(organisation.kind()),
                LIST + "/" + id + "/personnes",
                viewer.is(Capacity.ADMINISTRATOR));
    }

    private List<Option> facts(Organisation organisation) {
        return List.of(
                new Option(wording.of("account.kind", organisation.kind()), wording.of("account.show.kind")),
                new Option(perimeter(organisation), wording.of("account.show.perimeter")));
    }

    /// What it sees, in the words of its kind.
    private String perimeter(Organisation organisation) {
        return wording.of("account.perimeter." + organisation.kind(), place(organisation));
    }

    private String place(Organisation organisation) {
        return switch (organisation.kind()) {
            case STATE_SERVICE ->
                Optional.ofNullable(organisation.departementCode())
                        .flatMap(territories::departement)
                        .map(Departement::of)
                        .orElse("");
            case REGIONAL_SERVICE ->
                Optional.ofNullable(organisation.regionCode())
                        .flatMap(territories::region)
                        .map(Region::name)
                        .orElse("");
            case COLLECTIVITE ->
                Optional.ofNullable(organisation.communeInsee())
                        .flatMap(territories::commune)
                        .map(Commune::label)
                        .orElseGet(() -> wording.of("account.perimeter.siren", String.valueOf(organisation.siren())));
            case BUREAU, GROUPEMENT, PARTNER, ADMINISTRATION -> "";
        };
    }

    List<Option> roles(OrganisationKind kind) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(
                        role.name(),
                        wording.of(
                                "account.role.explained",
                                wording.of("account.role", role),
                                wording.firstOf(
                                        "account.role." + role + "." + kind, "account.role." + role + ".others"))))
                .toList();
    }
}
