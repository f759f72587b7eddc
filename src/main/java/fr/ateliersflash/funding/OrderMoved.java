package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something was done to a purchase order.
///
/// @param detail the number of the order, `BC-2026-00012`
/// @param notified whether the groupement had it: what is amended is then its business
/// @param reason the reason or the observation, null when the act needs none
public record OrderMoved(
        long requestId,
        long orderId,
        String detail,
        OrderAct act,
        boolean notified,
        By by,
        Instant at,
        @Nullable String reason)
        implements DossierFact {

    @Override
    public String key() {
        return act == OrderAct.AMEND && notified ? "order.AMEND.NOTIFIED" : "order." + act.name();
    }
}
