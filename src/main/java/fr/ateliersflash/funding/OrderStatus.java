package fr.ateliersflash.funding;

/// Where a purchase order stands. All but the cancelled ones take their amount out of the delegation, drafts
/// included.
public enum OrderStatus {
    /// Being prepared by the service.
    DRAFT,
    /// Signed by the service, with its commitment in Chorus; the groupement does not have it yet.
    ISSUED,
    /// Received by the groupement: the phases it covers may begin.
    NOTIFIED,
    /// The service has certified that the work was done (service fait).
    SERVICE_DONE,
    /// Paid in full.
    PAID,
    /// Given up, with a reason; its amount can be ordered again.
    CANCELLED
}
