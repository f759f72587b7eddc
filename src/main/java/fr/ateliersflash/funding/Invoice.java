package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An invoice (facture) of the groupement for the certified work of an order.
///
/// @param number that the groupement gave it
/// @param amount including tax
/// @param paidOn null as long as it is not paid
@Embeddable
public record Invoice(
        String number,
        LocalDate issuedOn,
        Money amount,
        Instant recordedAt,
        String recordedBy,
        @Nullable LocalDate paidOn) {

    public boolean isPaid() {
        return paidOn != null;
    }

    Invoice paid(LocalDate on) {
        return new Invoice(number, issuedOn, amount, recordedAt, recordedBy, on);
    }
}
