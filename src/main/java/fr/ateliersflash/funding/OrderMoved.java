package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to a purchase order.
///
/// @param detail the number of the order, `BC-2026-00012`
/// @param told what else the fact tells, as its key ends: `NOTIFIED` when the groupement had the order that is amended
/// or cancelled, `SETTLED` when nothing is left to pay on it, empty otherwise
/// @param reason the reason or the observation, null when the act needs none
public record OrderMoved(
        long requestId,
        long orderId,
        String detail,
        OrderAct act,
        String told,
        By by,
        Instant at,
        @Nullable String reason)
        implements DossierFact {

    @Override
    public String key() {
        return told.isEmpty() ? "order." + act : "order." + act + "." + told;
    }
}
