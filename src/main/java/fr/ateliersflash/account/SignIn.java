package fr.ateliersflash.account;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sign-in by e-mail address and password. Five wrong passwords in a row close the account for a quarter of an
/// hour.
@Service
class SignIn implements UserDetailsService {

    private final People people;
    private final Clock clock;

    SignIn(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return people.findByEmail(Registration.normalised(email))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"))
                .signedIn(clock.instant());
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        var lockedUntil = clock.instant().plus(Person.LOCK);
        people.countFailure(emailOf(failure), Person.FAILURES_BEFORE_LOCK, lockedUntil);
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent success) {
        people.forgetFailures(emailOf(success));
    }

    private static String emailOf(AbstractAuthenticationEvent event) {
        return Registration.normalised(event.getAuthentication().getName());
    }
}
