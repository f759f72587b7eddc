package fr.ateliersflash.assignment;

import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes note of the proposals that were not answered in time. Each is dealt with on its own, and by one instance
/// of the application alone.
@Service
@Transactional
class Expiry {

    private static final int BATCH = 100;

    private final Assignments assignments;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expiry(Assignments assignments, Dossiers dossiers, ApplicationEventPublisher events, Clock clock) {
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    /// A bounded number of those whose time has run out, the oldest first.
    @Transactional(readOnly = true)
    List<Long> overdue() {
        return assignments.overdue(clock.instant(), Limit.of(BATCH));
    }

    void expire(long id) {
        assignments.lockOverdue(id, clock.instant()).ifPresent(this::expire);
    }

    private void expire(Assignment proposal) {
        var at = clock.instant();
        proposal.expire(at);
        dossiers.close(proposal.requestId(), proposal.groupementId());
        events.publishEvent(new AssignmentMoved(
                proposal.requestId(),
                AssignmentAct.EXPIRE,
                proposal.groupementId(),
                proposal.mandataire(),
                By.CLOCK,
                at,
                null));
    }
}
