package fr.ateliersflash.funding;

import fr.ateliersflash.agreement.Commitments;
import fr.ateliersflash.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells `agreement` what has been ordered on it.
@Component
class OrderCommitments implements Commitments {

    private final PurchaseOrders orders;

    OrderCommitments(PurchaseOrders orders) {
        this.orders = orders;
    }

    @Override
    @Transactional(readOnly = true)
    public Money committed(long agreementId) {
        return new Money(orders.committedCents(agreementId));
    }

    @Override
    @Transactional(readOnly = true)
    public Money committed(long agreementId, long groupementId) {
        return new Money(orders.committedCents(agreementId, groupementId));
    }
}
