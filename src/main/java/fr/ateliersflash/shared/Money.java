package fr.ateliersflash.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An exact amount of euros, counted in cents. Never negative: the scheme delegates, orders and pays, it does not
/// owe.
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern TYPED = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,2}))?");

    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + cents + " cents");
        }
    }

    public static Money euros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    /// Reads an amount as people type it: `1000`, `1 000,50`, `1000.5 €`. Empty when it is not an amount of at most
    /// two decimals and nine digits.
    public static Optional<Money> parse(String typed) {
        var matcher = TYPED.matcher(typed.replaceAll("[\\s\\u00a0\\u202f€]", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var decimals = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, 2);
        return Optional.of(new Money(Long.parseLong(matcher.group(1)) * 100 + Long.parseLong(decimals)));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /// @throws IllegalArgumentException when more is taken than there is
    public Money minus(Money other) {
        return new Money(cents - other.cents);
    }

    /// Multiplies by a quantity or a rate, rounded half up to the cent as invoices are.
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean exceeds(Money other) {
        return cents > other.cents;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    /// The amount as one types it again in a field: `1000,50`.
    public String typed() {
        return cents / 100 + (cents % 100 == 0 ? "" : ",%02d".formatted(cents % 100));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /// The amount as it is printed in French, with no-break spaces: `1 000,50 €`.
    @Override
    public String toString() {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(toBigDecimal());
    }
}
