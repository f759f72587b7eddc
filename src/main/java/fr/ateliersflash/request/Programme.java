package fr.ateliersflash.request;

/// Public programmes that may already be under way on the territory.
public enum Programme {
    /// Action cœur de ville.
    ACV,
    /// Petites villes de demain.
    PVD,
    /// Contrat de relance et de transition écologique.
    CRTE,
    /// Opération de revitalisation de territoire.
    ORT,
    /// Projet partenarial d'aménagement.
    PPA,
    /// ÉcoQuartier.
    ECOQUARTIER,
    /// Îlots urbains dégradés.
    DEGRADED_BLOCKS,
    /// Villages d'avenir.
    VILLAGES
}
