package fr.ateliersflash.assignment;

/// Where one rank of the cascade stands.
public enum AssignmentStatus {
    /// The groupement has been asked; its answer is awaited until the due date.
    PROPOSED,
    /// The groupement takes the mission, with a team.
    ACCEPTED,
    /// The groupement does not take it, and said why.
    DECLINED,
    /// The groupement did not answer in time.
    EXPIRED,
    /// The bureau took the proposal back; the same rank can be asked again.
    CANCELLED,
    /// The bureau passed this rank over without asking.
    SKIPPED;

    /// Nothing else can be proposed as long as one of these is there.
    public boolean isLive() {
        return this == PROPOSED || this == ACCEPTED;
    }
}
