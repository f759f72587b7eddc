package fr.ateliersflash.agreement;

/// The parts of a mission that are ordered and paid.
public enum MissionPhase {
    /// Getting to know the place and its people, up to the note d'appropriation.
    APPROPRIATION,
    /// On site: the visite collective and the séances collectives.
    ANIMATION,
    /// The livrable de synthèse and the meeting where it is handed over.
    RESTITUTION
}
