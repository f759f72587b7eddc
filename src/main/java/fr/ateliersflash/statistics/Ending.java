package fr.ateliersflash.statistics;

/// How a request ended before its atelier was closed.
public enum Ending {
    /// Not selected.
    REJECTED,
    /// Pointed to another scheme.
    REDIRECTED,
    /// Taken back by its service.
    WITHDRAWN,
    /// The atelier was given up.
    ABANDONED
}
