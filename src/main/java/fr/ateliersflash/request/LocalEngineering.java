package fr.ateliersflash.request;

/// The local engineering that must be associated.
public enum LocalEngineering {
    /// Conseil d'architecture, d'urbanisme et de l'environnement.
    CAUE,
    /// Agence d'urbanisme.
    PLANNING_AGENCY,
    /// Cerema.
    CEREMA,
    /// Architectes-conseils et paysagistes-conseils de l'État.
    STATE_CONSULTANTS,
    /// Établissement public foncier.
    LAND_AGENCY,
    /// Agence technique départementale.
    DEPARTEMENT_AGENCY,
    /// Autre.
    OTHER
}
