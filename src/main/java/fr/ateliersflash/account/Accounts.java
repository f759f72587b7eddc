package fr.ateliersflash.account;

import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of accounts once they are open. Nobody closes their own nor changes their own role: the application
/// would be left with nobody to keep it.
@Service
@Transactional
public class Accounts {

    private final People people;
    private final Presence presence;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            People people,
            Presence presence,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.presence = presence;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NotFound when there is nobody with that identifier
    @Transactional(readOnly = true)
    public Person find(long id) {
        return people.findById(id).orElseThrow(() -> new NotFound("person " + id));
    }

    public Outcome<Person> close(long id, Viewer viewer) {
        return changeAnother(id, "CLOSE", viewer, person -> person.close(clock.instant()));
    }

    public Outcome<Person> reopen(long id, Viewer viewer) {
        return changeAnother(id, "REOPEN", viewer, Person::reopen);
    }

    public Outcome<Person> give(long id, Role role, Viewer viewer) {
        return changeAnother(id, "GIVE", viewer, person -> person.give(role));
    }

    /// Replaces a password, and ends what was open with the former one.
    ///
    /// @param password in clear; only its hash is kept
    public Outcome<Person> renew(long id, String password, Viewer viewer) {
        var broken = PasswordRule.brokenBy(password);
        return broken.isPresent()
                ? Outcome.refused(broken.get())
                : change(id, "RENEW", viewer, person -> person.renew(passwords.encode(password)));
    }

    private Outcome<Person> changeAnother(long id, String act, Viewer viewer, UnaryOperator<Person> change) {
        return id == viewer.personId()
                ? Outcome.refused(Refusal.of("account.person.self"))
                : change(id, act, viewer, change);
    }

    private Outcome<Person> change(long id, String act, Viewer viewer, UnaryOperator<Person> change) {
        var changed = people.saveAndFlush(change.apply(find(id)));
        events.publishEvent(new OfficeFact(
                changed.named(), "account." + act, viewer.acting(Capacity.ADMINISTRATOR), clock.instant()));
        presence.forget(id);
        return Outcome.done(changed);
    }
}
