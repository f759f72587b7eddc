package fr.ateliersflash.funding;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// A line of an order: a line of the price schedule as it was that day, and how much of it.
///
/// @param amount excluding tax, to the cent
/// @param revision of the order that it is a line of, 0 as it was issued
@Embeddable
public record OrderLine(
        long priceLineId,
        String code,
        String label,
        @Enumerated(EnumType.STRING) MissionPhase phase,
        String unit,
        Money unitPrice,
        Quantity quantity,
        Money amount,
        int revision) {

    static OrderLine of(PriceLine line, Quantity quantity) {
        return new OrderLine(
                line.id(),
                line.code(),
                line.label(),
                line.phase(),
                line.unit(),
                line.unitPrice(),
                quantity,
                line.unitPrice().times(quantity.value()),
                0);
    }

    OrderLine at(int revision) {
        return new OrderLine(priceLineId, code, label, phase, unit, unitPrice, quantity, amount, revision);
    }
}
