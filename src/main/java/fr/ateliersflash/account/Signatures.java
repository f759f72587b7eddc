package fr.ateliersflash.account;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The delegation of signature (délégation de signature): during an absence the head of the bureau lends the power to
/// decide to somebody of the bureau, from one day to another. What is signed meanwhile says in whose name.
@Service
@Transactional
public class Signatures {

    private final People people;
    private final Presence presence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatures(People people, Presence presence, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.presence = presence;
        this.events = events;
        this.clock = clock;
    }

    /// Those to whom the signature can be lent: the others of the bureau who do its work.
    ///
    /// @throws NotFound for whoever does not head the bureau themselves
    @Transactional(readOnly = true)
    public List<Person> candidates(Viewer viewer) {
        admit(viewer);
        return people.findByOrganisationIdOrderByName(viewer.organisationId()).stream()
                .filter(person -> person.id() != viewer.personId() && !person.isClosed() && person.role() == Role.AGENT)
                .toList();
    }

    /// Those who hold the signature, or will.
    ///
    /// @throws NotFound for whoever does not head the bureau themselves
    @Transactional(readOnly = true)
    public List<Person> holders(Viewer viewer) {
        var today = today();
        return candidates(viewer).stream()
                .filter(person -> person.signsStill(today))
                .toList();
    }

    /// One period at a time for each person.
    ///
    /// @param until the last day
    public Outcome<Person> lend(long personId, LocalDate from, LocalDate until, Viewer viewer) {
        var by = admit(viewer);
        var person = candidate(personId, viewer);
        if (until.isBefore(from) || until.isBefore(today())) {
            return Outcome.refused(Refusal.of("account.signature.past"));
        }
        if (person.signsStill(today())
                && person.signsFrom() instanceof LocalDate first
                && person.signsUntil() instanceof LocalDate last) {
            return Outcome.refused(
                    Refusal.of("account.signature.twice", person.name(), French.date(first), French.date(last)));
        }
        person.lend(viewer.name(), from, until);
        tell(person, "LEND", "%s – %s".formatted(French.date(from), French.date(until)), by);
        return Outcome.done(person);
    }

    /// @throws Stale when they hold none any more
    public Person takeBack(long personId, Viewer viewer) {
        var by = admit(viewer);
        var person = candidate(personId, viewer);
        if (!person.signsStill(today())) {
            throw new Stale("person " + personId + " signs for nobody");
        }
        tell(person.unlend(clock.instant()), "TAKE_BACK", "", by);
        return person;
    }

    /// The last day of the signature that somebody held when they opened their page, empty when they hold one still or
    /// held none of late: a session does not last longer than a day.
    @Transactional(readOnly = true)
    public Optional<LocalDate> ended(long personId) {
        var today = today();
        return people.findById(personId)
                .flatMap(person -> person.signedUntil(today))
                .filter(last -> !last.isBefore(today.minusDays(1)));
    }

    private Person candidate(long personId, Viewer viewer) {
        return candidates(viewer).stream()
                .filter(person -> person.id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("person " + personId));
    }

    private void tell(Person person, String act, String when, By by) {
        presence.forget(person.id());
        var named = when.isEmpty() ? person.named() : "%s (%s)".formatted(person.named(), when);
        events.publishEvent(new OfficeFact(named, "signature." + act, by, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    /// Whoever holds a signature does not lend it further.
    private static By admit(Viewer viewer) {
        if (!viewer.is(Capacity.HEAD_OF_BUREAU) || !viewer.signsFor().isEmpty()) {
            throw new NotFound("signatures are lent by the head of the bureau");
        }
        return viewer.acting(Capacity.HEAD_OF_BUREAU);
    }
}
