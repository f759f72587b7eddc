package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.OrderStatus.CANCELLED;
import static fr.ateliersflash.funding.OrderStatus.DRAFT;
import static fr.ateliersflash.funding.OrderStatus.ISSUED;
import static fr.ateliersflash.funding.OrderStatus.NOTIFIED;
import static fr.ateliersflash.funding.OrderStatus.PAID;
import static fr.ateliersflash.funding.OrderStatus.SERVICE_DONE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done to a purchase order.
public enum OrderAct implements Act<OrderStatus> {
    /// Prepare an order.
    CREATE(SERVICE, Set.of(), DRAFT),
    /// Change what a draft orders.
    EDIT(SERVICE, Set.of(DRAFT), null),
    /// Issue it (émettre), with its commitment number.
    ISSUE(SERVICE, Set.of(DRAFT), ISSUED),
    /// Amend what was issued (bon de commande modificatif), with a reason; its phases stay.
    AMEND(SERVICE, Set.of(ISSUED, NOTIFIED), null),
    /// Say when the groupement received it (notifier).
    NOTIFY(SERVICE, Set.of(ISSUED), NOTIFIED),
    /// Make observations on it, within fifteen days, be the work certified or paid in the meantime.
    OBSERVE(MANDATAIRE, Set.of(NOTIFIED, SERVICE_DONE, PAID), null),
    /// Certify the work (constater le service fait).
    CERTIFY(SERVICE, Set.of(NOTIFIED), SERVICE_DONE),
    /// Record an invoice of the groupement.
    INVOICE(SERVICE, Set.of(SERVICE_DONE), null),
    /// Pay an invoice; the last one settles the order.
    PAY(SERVICE, Set.of(SERVICE_DONE), null) {
        @Override
        public Set<OrderStatus> leadsTo(OrderStatus from) {
            return Set.of(from, PAID);
        }
    },
    /// Give it up, as long as no work has been certified: what was done is owed.
    CANCEL(SERVICE, Set.of(DRAFT, ISSUED, NOTIFIED), CANCELLED);

    private final Set<Capacity> by;
    private final Set<OrderStatus> from;
    private final @Nullable OrderStatus to;

    OrderAct(Capacity by, Set<OrderStatus> from, @Nullable OrderStatus to) {
        this.by = Set.of(by);
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<OrderStatus> from() {
        return from;
    }

    /// Null for the acts that leave the status as it was, and for a payment: see [#leadsTo(OrderStatus)].
    @Override
    public @Nullable OrderStatus to() {
        return to;
    }

    /// Every status that this act may lead to when done in a given one, the same one included.
    public Set<OrderStatus> leadsTo(OrderStatus from) {
        return Set.of(to == null ? from : to);
    }
}
