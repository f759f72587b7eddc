package fr.ateliersflash.agreement.web;

import java.math.BigDecimal;
import java.util.Optional;

/// How a rate is typed: `20`, `5,5 %`.
final class Percent {

    private Percent() {}

    /// Reads a rate below a hundred percent, with at most two decimals.
    static Optional<BigDecimal> parse(String typed) {
        var number = typed.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        return number.matches("\\d{1,2}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(number).movePointLeft(2))
                : Optional.empty();
    }
}
