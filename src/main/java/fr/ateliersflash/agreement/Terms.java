package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an agreement says apart from who holds it and what it costs.
///
/// @param end the last day it is in force
/// @param responseDays within how many working days a groupement answers a proposal
/// @param ceiling the most that may be ordered, excluding tax; null when the agreement sets none
/// @param vatRate a fraction: 0.20
public record Terms(
        String name,
        LocalDate start,
        LocalDate end,
        int responseDays,
        @Nullable Money ceiling,
        BigDecimal vatRate) {

    public Terms {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("An agreement ends after it starts");
        }
    }
}
