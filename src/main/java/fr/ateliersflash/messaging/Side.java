package fr.ateliersflash.messaging;

/// Who stands on the side of the collectivité: what is written to it is read by all of them, even those who come later.
public enum Side {
    /// The collectivité that bears the request.
    BEARER,
    /// The people invited by name, as long as the collectivité does not see the dossier.
    GUESTS,
    /// Both.
    BOTH
}
