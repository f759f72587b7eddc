package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.Capacity;
import java.util.Set;

/// What has been done in the atelier so far, as the guards want to know it.
public record Progress(
        boolean noteDeposited,
        Set<Capacity> noteApprovedBy,
        boolean visitHeld,
        int sessions,
        boolean deliverableDeposited,
        Set<Capacity> deliverableApprovedBy,
        boolean restitutionHeld,
        int actions) {

    /// Before it is opened.
    static final Progress NONE = new Progress(false, Set.of(), false, 0, false, Set.of(), false, 0);
}
