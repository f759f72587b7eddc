package fr.ateliersflash.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number that identifies a legal entity in France: nine digits of which the last is a Luhn checksum (INSEE,
/// Sirene).
public record Siren(String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    /// @throws IllegalArgumentException when the digits or the checksum are wrong
    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value);
        }
    }

    /// Reads a number as people type it, with or without spaces: `200 084 697`. Empty when it is not a SIREN.
    public static Optional<Siren> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return NINE_DIGITS.matcher(value).matches() && luhnSum(value) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
