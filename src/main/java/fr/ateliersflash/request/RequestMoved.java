package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to a request.
///
/// @param detail the section that was written, the letter and what was said of it…
public record RequestMoved(
        long requestId,
        RequestAct act,
        @Nullable String detail,
        By by,
        Instant at,
        @Nullable String reason) implements DossierFact {

    RequestMoved(long requestId, RequestAct act, By by, Instant at, @Nullable String reason) {
        this(requestId, act, null, by, at, reason);
    }

    @Override
    public String key() {
        return "request." + act.name();
    }
}
