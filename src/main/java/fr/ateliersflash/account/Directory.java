package fr.ateliersflash.account;

import fr.ateliersflash.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is who: looks organisations and their people up.
@Service
@Transactional(readOnly = true)
public class Directory {

    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    Directory(Organisations organisations, People people, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// @throws NotFound when there is none with that identifier
    public Organisation organisation(long id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation " + id));
    }

    /// The State service in charge of a département.
    public Optional<Organisation> serviceOf(String departementCode) {
        return organisations.findByKindAndDepartementCode(OrganisationKind.STATE_SERVICE, departementCode);
    }

    public Optional<Organisation> commune(String insee) {
        return organisations.findByKindAndCommuneInsee(OrganisationKind.COLLECTIVITE, insee);
    }

    public Optional<Organisation> grouping(String siren) {
        return organisations.findByKindAndSiren(OrganisationKind.COLLECTIVITE, siren);
    }

    /// The organisation of those invited from outside that has this very name.
    public Optional<Organisation> partner(String name) {
        return organisations.findFirstByKindAndName(OrganisationKind.PARTNER, name);
    }

    /// Whoever has this e-mail address, account closed or not.
    public Optional<Person> withEmail(String email) {
        return people.findByEmail(Registration.normalised(email));
    }

    public List<Organisation> all(OrganisationKind kind) {
        return organisations.findByKindOrderByName(kind);
    }

    /// Organisations whose name contains what was typed, whatever the accents, case, hyphens and apostrophes, in
    /// alphabetical order, after a given one.
    public List<Organisation> search(String typed, String afterName, long afterId, int limit) {
        return organisations.search(typed, afterName, afterId, Limit.of(limit));
    }

    /// What somebody sees and may do, by their e-mail address.
    ///
    /// @throws NotFound when nobody has that address
    public Viewer viewer(String email) {
        return people.findByEmail(Registration.normalised(email))
                .orElseThrow(() -> new NotFound("person " + email))
                .viewer(clock.instant());
    }

    /// What somebody sees and may do; empty when nobody has that identifier, or no longer has an open account.
    public Optional<Viewer> viewer(long personId) {
        return people.findById(personId)
                .filter(person -> !person.isClosed())
                .map(person -> person.viewer(clock.instant()));
    }

    public List<Person> people(long organisationId) {
        return people.findByOrganisationIdOrderByName(organisationId);
    }
}
