package fr.ateliersflash.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// Who those who signed in are now: closing an account or changing a role takes effect on open sessions within a
/// minute, without a query for each page.
@Service
public class Presence {

    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final People people;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Presence(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    private record Known(Optional<SignedInPerson> person, Instant at) {}

    /// The same person as they are now; empty when their session is over. Those who signed in some other way are
    /// theirs to look after.
    public Optional<SignedInPrincipal> now(SignedInPrincipal principal) {
        return principal instanceof SignedInPerson before
                ? person(before.viewer().personId())
                        .filter(person -> person.stillOpens(before))
                        .map(SignedInPrincipal.class::cast)
                : Optional.of(principal);
    }

    void forget(long personId) {
        known.remove(personId);
    }

    private Optional<SignedInPerson> person(long id) {
        var now = clock.instant();
        var last = known.get(id);
        if (last == null || now.isBefore(last.at()) || now.isAfter(last.at().plus(TRUSTED))) {
            last = new Known(people.findById(id).map(person -> person.signedIn(now)), now);
            known.put(id, last);
        }
        return last.person();
    }
}
