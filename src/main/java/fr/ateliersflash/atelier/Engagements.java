package fr.ateliersflash.atelier;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Money;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gathers from the other modules what the guards look at.
@Component
class Engagements {

    private final Designation designation;
    private final Credits credits;
    private final Orders orders;

    Engagements(Designation designation, Credits credits, Orders orders) {
        this.designation = designation;
        this.credits = credits;
        this.orders = orders;
    }

    Engagement of(long requestId) {
        var live = orders.of(requestId).stream().filter(PurchaseOrder::isLive).toList();
        var ordered = EnumSet.noneOf(MissionPhase.class);
        live.stream().filter(PurchaseOrder::isNotified).forEach(order -> ordered.addAll(order.phases()));
        return new Engagement(
                designation.accepted(requestId).isPresent(),
                credits.delegation(requestId)
                        .filter(delegation -> delegation.amount().exceeds(Money.ZERO))
                        .isPresent(),
                ordered,
                isServiceDone(live));
    }

    private static boolean isServiceDone(List<PurchaseOrder> live) {
        return !live.isEmpty()
                && live.stream()
                        .map(PurchaseOrder::status)
                        .allMatch(status -> status == OrderStatus.SERVICE_DONE || status == OrderStatus.PAID);
    }
}
