package fr.ateliersflash.review;

import static fr.ateliersflash.request.RequestStatus.ELIGIBLE;
import static fr.ateliersflash.request.RequestStatus.IN_REVIEW;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.HEAD_OF_BUREAU;

import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done on the way from a proposal to its decision. The signature itself moves the request: it is one of
/// the acts of [fr.ateliersflash.request.RequestAct].
public enum RecommendationAct implements Act<RequestStatus> {
    /// Propose a decision (proposer).
    RECOMMEND(BUREAU),
    /// Read what a colleague proposes and say so (viser).
    ENDORSE(BUREAU),
    /// Take back what one has proposed.
    TAKE_BACK(BUREAU),
    /// Send a proposal back to whoever made it (renvoyer).
    SEND_DOWN(HEAD_OF_BUREAU),
    /// Decide what is proposed (signer).
    SIGN(HEAD_OF_BUREAU);

    private final Set<Capacity> by;

    RecommendationAct(Capacity by) {
        this.by = Set.of(by);
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<RequestStatus> from() {
        return Set.of(IN_REVIEW, ELIGIBLE);
    }

    @Override
    public @Nullable RequestStatus to() {
        return null;
    }
}
