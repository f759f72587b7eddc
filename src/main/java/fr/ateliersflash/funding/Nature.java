package fr.ateliersflash.funding;

/// The two kinds of credits of the State.
public enum Nature {
    /// What may be committed (autorisations d'engagement): an order takes some when it is issued.
    AE,
    /// What may be paid (crédits de paiement): a payment takes some.
    CP
}
