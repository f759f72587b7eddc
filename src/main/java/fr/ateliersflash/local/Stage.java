package fr.ateliersflash.local;

/// How far a story of the demonstration goes. Those from DRAFT to PUBLISHED follow one another; the others branch
/// off.
public enum Stage {
    /// The fiche is open, hardly begun.
    DRAFT,
    /// The fiche is complete.
    COMPLETE_DRAFT,
    SUBMITTED,
    IN_REVIEW,
    ELIGIBLE,
    SELECTED,
    PROPOSED,
    ACCEPTED,
    DELEGATED,
    PREPARATION,
    APPROPRIATION,
    /// The note d'appropriation is handed in, nobody has approved it.
    NOTE,
    ANIMATION,
    RESTITUTION,
    /// The deliverable is handed in, nobody has approved it.
    DELIVERABLE,
    CLOSED,
    PUBLISHED,
    /// A draft in the trash.
    DISCARDED(COMPLETE_DRAFT),
    WITHDRAWN(SUBMITTED),
    RETURNED(IN_REVIEW),
    RESUBMITTED(IN_REVIEW),
    REJECTED(IN_REVIEW),
    REDIRECTED(IN_REVIEW),
    SUSPENDED(APPROPRIATION),
    ABANDONED(APPROPRIATION);

    private final Stage trunk;

    Stage() {
        this.trunk = this;
    }

    Stage(Stage trunk) {
        this.trunk = trunk;
    }

    /// The last stage it shares with the others.
    Stage trunk() {
        return trunk;
    }
}
