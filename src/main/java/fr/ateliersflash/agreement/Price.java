package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import java.math.BigDecimal;

/// What a line of the price schedule says.
///
/// @param unit what is counted: a lump sum, a day
/// @param unitPrice excluding tax
public record Price(String code, String label, MissionPhase phase, String unit, Money unitPrice) {

    Price times(BigDecimal coefficient) {
        return new Price(code, label, phase, unit, unitPrice.times(coefficient));
    }
}
