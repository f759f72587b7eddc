package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A proposal of the bureau was made, went up, or came back down. Nobody outside the bureau learns of it.
///
/// @param detail what is proposed, the name of a [Decision]
public record RecommendationMoved(
        long requestId,
        RecommendationAct act,
        String detail,
        By by,
        Instant at,
        @Nullable String reason) implements DossierFact {

    @Override
    public String key() {
        return "recommendation." + act.name();
    }
}
