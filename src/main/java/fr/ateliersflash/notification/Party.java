package fr.ateliersflash.notification;

/// Who stands around a dossier, as far as being told goes.
enum Party {
    /// The people of the service that owns it.
    SERVICE,
    /// The people of the bureau.
    BUREAU,
    /// The people of the collectivité that bears it, once it is open to them.
    COLLECTIVITE,
    /// The people of the groupement asked, or holding the mission.
    GROUPEMENT,
    /// Those invited by name.
    GUESTS,
    /// Those of the State who follow it, wherever they work.
    FOLLOWERS
}
