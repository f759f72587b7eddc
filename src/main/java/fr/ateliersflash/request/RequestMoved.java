package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to a request.
public record RequestMoved(
        long requestId,
        RequestAct act,
        By by,
        Instant at,
        @Nullable String reason) implements DossierFact {

    @Override
    public String key() {
        return "request." + act.name();
    }
}
