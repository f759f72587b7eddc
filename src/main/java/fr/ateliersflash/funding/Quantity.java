package fr.ateliersflash.funding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// How many units of a price line are ordered: more than none, two decimals at most (half a day is `0,5`).
public record Quantity(BigDecimal value) {

    private static final Pattern TYPED = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");

    public Quantity {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("Nothing is ordered by " + value);
        }
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /// Reads a quantity as people type it: `2`, `2,5`, `1 000`. Empty when it is not one; zero is none.
    public static Optional<Quantity> parse(String typed) {
        var compact = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return Optional.of(compact)
                .filter(text -> TYPED.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .filter(value -> value.signum() > 0)
                .map(Quantity::new);
    }

    /// The quantity as one reads and types it: `2,5`.
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
