package fr.ateliersflash.atelier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementsTests {

    private final Designation designation = mock();
    private final Credits credits = mock();
    private final Orders orders = mock();
    private final Engagements engagements = new Engagements(designation, credits, orders);

    @Test
    void findsNothingSettledAtFirst() {
        assertThat(engagements.of(1)).isEqualTo(new Engagement(false, false, Set.of(), false));
    }

    @Test
    void countsThePhasesOfNotifiedOrdersAndIgnoresCancelledOnes() {
        when(designation.accepted(1)).thenReturn(Optional.of(mock(Assignment.class)));
        delegated(Money.euros(1));
        var orders = List.of(
                order(OrderStatus.SERVICE_DONE, MissionPhase.APPROPRIATION),
                order(OrderStatus.ISSUED, MissionPhase.ANIMATION),
                order(OrderStatus.CANCELLED, MissionPhase.RESTITUTION));
        when(this.orders.of(1)).thenReturn(orders);

        assertThat(engagements.of(1)).isEqualTo(new Engagement(true, true, Set.of(MissionPhase.APPROPRIATION), false));
    }

    @Test
    void holdsTheServiceDoneOnceEachLiveOrderIsCertified() {
        var orders = List.of(
                order(OrderStatus.SERVICE_DONE, MissionPhase.APPROPRIATION),
                order(OrderStatus.PAID, MissionPhase.ANIMATION),
                order(OrderStatus.CANCELLED, MissionPhase.RESTITUTION));
        when(this.orders.of(1)).thenReturn(orders);

        assertThat(engagements.of(1).serviceDone()).isTrue();
    }

    @Test
    void doesNotCountCreditsTakenBack() {
        delegated(Money.ZERO);

        assertThat(engagements.of(1).creditsDelegated()).isFalse();
    }

    private void delegated(Money amount) {
        var delegation = mock(Delegation.class);
        when(delegation.amount()).thenReturn(amount);
        when(credits.delegation(1)).thenReturn(Optional.of(delegation));
    }

    private static PurchaseOrder order(OrderStatus status, MissionPhase phase) {
        var order = mock(PurchaseOrder.class);
        var notified = EnumSet.of(OrderStatus.NOTIFIED, OrderStatus.SERVICE_DONE, OrderStatus.PAID);
        when(order.status()).thenReturn(status);
        when(order.isLive()).thenReturn(status != OrderStatus.CANCELLED);
        when(order.isNotified()).thenReturn(notified.contains(status));
        when(order.phases()).thenReturn(Set.of(phase));
        return order;
    }
}
