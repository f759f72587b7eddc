package fr.ateliersflash.statistics;

/// How far a request has gone, once for all: being sent back or reopened takes nothing away.
public enum Milestone {
    /// Deposited.
    DEPOSITED,
    /// Taken up by an examiner.
    EXAMINED,
    /// Validated.
    VALIDATED,
    /// Selected in a wave.
    SELECTED,
    /// Accepted by a groupement.
    DESIGNATED,
    /// The atelier is opened.
    OPENED,
    /// The atelier is closed.
    CLOSED
}
