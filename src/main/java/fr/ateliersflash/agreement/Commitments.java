package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;

/// What has been ordered on an agreement, known by whoever keeps the orders.
public interface Commitments {

    /// The sum of the orders that were issued and not cancelled since, excluding tax as the ceiling is.
    Money committed(long agreementId);

    /// The same, of the orders made to one groupement.
    Money committed(long agreementId, long groupementId);
}
