package fr.ateliersflash.atelier;

/// When an action of the road map should be done.
public enum Horizon {
    /// Court terme.
    SHORT,
    /// Moyen terme.
    MEDIUM,
    /// Long terme.
    LONG
}
