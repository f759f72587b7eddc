package fr.ateliersflash.funding;

/// What must be known of a mission before more of it is ordered, by whoever keeps the atelier.
public interface MissionGate {

    /// Whether the note d'appropriation is approved by the service and by the collectivité.
    boolean noteApproved(long requestId);

    /// Whether the atelier is closed or abandoned.
    boolean isOver(long requestId);
}
