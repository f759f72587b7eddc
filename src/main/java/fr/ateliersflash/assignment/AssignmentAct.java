package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentStatus.ACCEPTED;
import static fr.ateliersflash.assignment.AssignmentStatus.CANCELLED;
import static fr.ateliersflash.assignment.AssignmentStatus.DECLINED;
import static fr.ateliersflash.assignment.AssignmentStatus.EXPIRED;
import static fr.ateliersflash.assignment.AssignmentStatus.PROPOSED;
import static fr.ateliersflash.assignment.AssignmentStatus.SKIPPED;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.CLOCK;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;

import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done to the cascade of a request. The acts that start from no status bring a step of the cascade
/// into being: what they need is said by [CascadeState].
public enum AssignmentAct implements Act<AssignmentStatus> {
    /// Ask the best rank left.
    PROPOSE(BUREAU, Set.of(), PROPOSED),
    /// Take the mission, with a team.
    ACCEPT(MANDATAIRE, Set.of(PROPOSED), ACCEPTED),
    /// Leave it to the next rank, with a reason.
    DECLINE(MANDATAIRE, Set.of(PROPOSED), DECLINED),
    /// The time to answer has run out.
    EXPIRE(CLOCK, Set.of(PROPOSED), EXPIRED),
    /// Take a proposal back, with a reason.
    CANCEL(BUREAU, Set.of(PROPOSED), CANCELLED),
    /// Pass the best rank left over (conflict of interest, ceiling, capacity), with a reason.
    SKIP(BUREAU, Set.of(), SKIPPED),
    /// Start again from the first rank once nobody is left.
    NEW_ROUND(BUREAU, Set.of(), null);

    private final Set<Capacity> by;
    private final Set<AssignmentStatus> from;
    private final @Nullable AssignmentStatus to;

    AssignmentAct(Capacity by, Set<AssignmentStatus> from, @Nullable AssignmentStatus to) {
        this.by = Set.of(by);
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<AssignmentStatus> from() {
        return from;
    }

    @Override
    public @Nullable AssignmentStatus to() {
        return to;
    }
}
