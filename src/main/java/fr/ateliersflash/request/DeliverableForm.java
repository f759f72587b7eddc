package fr.ateliersflash.request;

/// The forms that the result of an atelier may take.
public enum DeliverableForm {
    /// Esquisse de projet.
    PROJECT_SKETCH,
    /// Manifeste pour l'action.
    MANIFESTO,
    /// Charte collective.
    CHARTER,
    /// Proposition de cahier des charges.
    SPECIFICATIONS,
    /// Feuille de route.
    ROAD_MAP,
    /// Autre forme.
    OTHER
}
