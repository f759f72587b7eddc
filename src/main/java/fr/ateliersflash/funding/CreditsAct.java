package fr.ateliersflash.funding;

import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.HEAD_OF_BUREAU;

import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done to credits. Delegating depends on the status of the request; none of these changes it.
public enum CreditsAct implements Act<RequestStatus> {
    /// Open the envelope of a year.
    OPEN(Set.of(HEAD_OF_BUREAU), Set.of()),
    /// Revise the envelope of a year.
    REVISE(Set.of(HEAD_OF_BUREAU), Set.of()),
    /// Delegate credits to the service (déléguer).
    DELEGATE(Set.of(BUREAU), Set.of(RequestStatus.SELECTED)),
    /// Adjust what was delegated, up or down.
    ADJUST(Set.of(BUREAU), Set.of(RequestStatus.SELECTED));

    private final Set<Capacity> by;
    private final Set<RequestStatus> from;

    CreditsAct(Set<Capacity> by, Set<RequestStatus> from) {
        this.by = by;
        this.from = from;
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<RequestStatus> from() {
        return from;
    }

    @Override
    public @Nullable RequestStatus to() {
        return null;
    }
}
