package fr.ateliersflash.account;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets organisations and people in, and says by whom. Each State service, commune, grouping and e-mail address exists
/// once.
@Service
@Transactional
public class Registration {

    private final Organisations organisations;
    private final People people;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            Organisations organisations,
            People people,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    public Outcome<Organisation> commune(String name, String insee, By by) {
        return onlyOnce(
                organisations.findByKindAndCommuneInsee(OrganisationKind.COLLECTIVITE, insee),
                Organisation.commune(name, insee, clock.instant()),
                by);
    }

    /// An EPCI, a PETR or a syndicat mixte.
    public Outcome<Organisation> grouping(String name, String siren, By by) {
        return onlyOnce(
                organisations.findByKindAndSiren(OrganisationKind.COLLECTIVITE, siren),
                Organisation.grouping(name, siren, clock.instant()),
                by);
    }

    public Outcome<Organisation> stateService(String name, String departementCode, @Nullable String regionCode, By by) {
        return onlyOnce(
                organisations.findByKindAndDepartementCode(OrganisationKind.STATE_SERVICE, departementCode),
                Organisation.stateService(name, departementCode, regionCode, clock.instant()),
                by);
    }

    public Outcome<Organisation> regionalService(String name, String regionCode, By by) {
        return onlyOnce(
                organisations.findByKindAndRegionCode(OrganisationKind.REGIONAL_SERVICE, regionCode),
                Organisation.regionalService(name, regionCode, clock.instant()),
                by);
    }

    /// The bureau, a groupement or the administration.
    public Organisation named(OrganisationKind kind, String name, By by) {
        return founded(Organisation.named(kind, name, clock.instant()), by);
    }

    /// @param password in clear; only its hash is kept
    /// @throws NotFound when the organisation does not exist
    public Outcome<Person> person(long organisationId, String name, String email, Role role, String password, By by) {
        var address = normalised(email);
        if (people.existsByEmail(address)) {
            return Outcome.refused(Refusal.of("account.person.email.taken", address));
        }
        var organisation = organisations
                .findById(organisationId)
                .orElseThrow(() -> new NotFound("organisation " + organisationId));
        var at = clock.instant();
        var person = people.save(new Person(organisation, name, address, role, passwords.encode(password), at));
        events.publishEvent(new OfficeFact(person.named(), "account.ENTER", by, at));
        return Outcome.done(person);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private Outcome<Organisation> onlyOnce(Optional<Organisation> existing, Organisation wanted, By by) {
        return existing.<Outcome<Organisation>>map(
                        one -> Outcome.refused(Refusal.of("account.organisation.exists", one.name())))
                .orElseGet(() -> Outcome.done(founded(wanted, by)));
    }

    private Organisation founded(Organisation organisation, By by) {
        var founded = organisations.save(organisation);
        events.publishEvent(new OfficeFact(founded.name(), "account.FOUND", by, clock.instant()));
        return founded;
    }
}
