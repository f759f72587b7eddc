package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to a purchase order.
///
/// @param number of the order, `BC-2026-00012`
/// @param words the reason or the observation, null when the act needs none
public record OrderMoved(
        long requestId,
        long orderId,
        String number,
        OrderAct act,
        By by,
        Instant at,
        @Nullable String words) implements DossierFact {

    @Override
    public String key() {
        return "order." + act.name();
    }

    /// Which of the orders it was, and the words if any.
    @Override
    public String reason() {
        return words == null ? number : number + "\u00a0: " + words;
    }
}
