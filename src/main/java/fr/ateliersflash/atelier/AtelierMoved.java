package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to an atelier.
public record AtelierMoved(
        long requestId,
        AtelierAct act,
        By by,
        Instant at,
        @Nullable String reason) implements DossierFact {

    @Override
    public String key() {
        return "atelier." + act.name();
    }
}
