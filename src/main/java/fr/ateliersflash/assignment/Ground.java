package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentAct.DECLINE;
import static fr.ateliersflash.assignment.AssignmentAct.SKIP;

import java.util.Arrays;
import java.util.Set;

/// Why a groupement leaves a mission to the next rank, or is passed over: one of a list, so that refusals can be
/// counted. A text always says more.
public enum Ground {
    /// Its people are engaged elsewhere.
    CAPACITY(DECLINE, SKIP),
    /// It works, or has worked, for somebody concerned.
    CONFLICT_OF_INTEREST(DECLINE, SKIP),
    /// The dates wished for do not suit it.
    CALENDAR(DECLINE),
    /// The place is too far away.
    REMOTENESS(DECLINE),
    /// What may be ordered from it is used up.
    CEILING(SKIP),
    /// Something else, which the text says.
    OTHER(DECLINE, SKIP);

    private final Set<AssignmentAct> acts;

    Ground(AssignmentAct... acts) {
        this.acts = Set.of(acts);
    }

    public boolean explains(AssignmentAct act) {
        return acts.contains(act);
    }

    /// Those that may explain an act.
    public static Ground[] of(AssignmentAct act) {
        return Arrays.stream(values()).filter(ground -> ground.explains(act)).toArray(Ground[]::new);
    }
}
