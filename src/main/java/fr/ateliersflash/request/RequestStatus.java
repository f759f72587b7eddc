package fr.ateliersflash.request;

/// Where a request stands.
public enum RequestStatus {
    /// Being written by the service, nobody has been asked anything yet.
    DRAFT,
    /// Deposited, with an arrival rank, waiting for an examiner.
    SUBMITTED,
    /// An examiner of the bureau has taken it up.
    IN_REVIEW,
    /// Sent back to the service with remarks to answer.
    RETURNED,
    /// Validated: may be selected in a wave.
    ELIGIBLE,
    /// Selected in a wave: a groupement can be designated.
    SELECTED,
    /// Not selected, with a reason; the bureau may reopen it.
    REJECTED,
    /// Sent towards another scheme, with a reason; the bureau may reopen it.
    REDIRECTED,
    /// Taken back by the service, with a reason; the bureau may reopen it.
    WITHDRAWN,
    /// A draft in the trash, for thirty days.
    DISCARDED
}
