package fr.ateliersflash.assignment;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to the cascade of a request.
///
/// @param groupementId the groupement concerned, null when a new round starts
/// @param detail its mandataire
public record AssignmentMoved(
        long requestId,
        AssignmentAct act,
        @Nullable Long groupementId,
        @Nullable String detail,
        By by,
        Instant at,
        @Nullable String reason)
        implements DossierFact {

    @Override
    public String key() {
        return "assignment." + act.name();
    }
}
