package fr.ateliersflash.request;

/// The four themes of the scheme.
public enum Theme {
    /// Réparer la ville pour habiter mieux.
    REPAIR_THE_CITY,
    /// Accélérer les transitions et les mutations économiques.
    ECONOMIC_TRANSITIONS,
    /// Accélérer les transitions écologiques et solidaires des territoires.
    ECOLOGICAL_AND_SOCIAL_TRANSITIONS,
    /// Accompagner des projets citoyens.
    CITIZEN_PROJECTS
}
