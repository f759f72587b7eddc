package fr.ateliersflash.account;

import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.util.function.UnaryOperator;
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
    private final Clock clock;

    Accounts(People people, Presence presence, PasswordEncoder passwords, Clock clock) {
        this.people = people;
        this.presence = presence;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// @throws NotFound when there is nobody with that identifier
    @Transactional(readOnly = true)
    public Person find(long id) {
        return people.findById(id).orElseThrow(() -> new NotFound("person " + id));
    }

    public Outcome<Person> close(long id, Viewer viewer) {
        return changeAnother(id, viewer, person -> person.close(clock.instant()));
    }

    public Outcome<Person> reopen(long id, Viewer viewer) {
        return changeAnother(id, viewer, Person::reopen);
    }

    public Outcome<Person> give(long id, Role role, Viewer viewer) {
        return changeAnother(id, viewer, person -> person.give(role));
    }

    /// Replaces a password, and ends what was open with the former one.
    ///
    /// @param password in clear; only its hash is kept
    public Outcome<Person> renew(long id, String password) {
        var broken = PasswordRule.brokenBy(password);
        return broken.isPresent()
                ? Outcome.refused(broken.get())
                : change(id, person -> person.renew(passwords.encode(password)));
    }

    private Outcome<Person> changeAnother(long id, Viewer viewer, UnaryOperator<Person> change) {
        return id == viewer.personId() ? Outcome.refused(Refusal.of("account.person.self")) : change(id, change);
    }

    private Outcome<Person> change(long id, UnaryOperator<Person> change) {
        var changed = people.saveAndFlush(change.apply(find(id)));
        presence.forget(id);
        return Outcome.done(changed);
    }
}
