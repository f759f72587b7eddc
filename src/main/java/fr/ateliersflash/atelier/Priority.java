package fr.ateliersflash.atelier;

/// How much an action of the road map matters.
public enum Priority {
    /// Haute.
    HIGH,
    /// Moyenne.
    MEDIUM,
    /// Basse.
    LOW
}
