package fr.ateliersflash.funding;

/// Where credits stand, in the ledger.
public enum Account {
    /// What the programme gave: minus what is in all the others.
    VOTED,
    /// In the envelope, not delegated.
    ENVELOPE,
    /// At a service's disposal: neither ordered nor paid.
    DELEGATED,
    /// In an order that is being prepared.
    RESERVED,
    /// In an order that was issued.
    COMMITTED,
    /// Paid to the groupement.
    PAID
}
