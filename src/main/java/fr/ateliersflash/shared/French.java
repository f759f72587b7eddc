package fr.ateliersflash.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Dates, instants, numbers and plurals as they are written in French.
public final class French {

    /// Instants are told in the time of mainland France, whoever reads them.
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    /// Files are counted as the limit of an upload is, 20 Mo being 20 × 1024 × 1024 bytes.
    private static final long KILO = 1024;

    private French() {}

    /// `21 novembre 2026`, `1er novembre 2026`.
    public static String date(LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + date.format(MONTH_AND_YEAR);
    }

    /// The day it was in Paris: `21 novembre 2026`.
    public static String date(Instant instant) {
        return date(inParis(instant).toLocalDate());
    }

    /// The day it was in Paris.
    public static LocalDate day(Instant instant) {
        return inParis(instant).toLocalDate();
    }

    /// `21 novembre 2026 à 14 h 05`, with no-break spaces around the h.
    public static String moment(Instant instant) {
        var moment = inParis(instant);
        return "%s à %d\u00a0h\u00a0%02d".formatted(date(moment.toLocalDate()), moment.getHour(), moment.getMinute());
    }

    /// The time it was in Paris: `14 h 05`.
    public static String time(Instant instant) {
        var moment = inParis(instant);
        return "%d\u00a0h\u00a0%02d".formatted(moment.getHour(), moment.getMinute());
    }

    /// A rate in hundredths, without its sign: `20`, `5,5`.
    public static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// The form that agrees with a number, which in French is singular below two; the number itself is not written.
    public static String plural(long n, String one, String many) {
        return Math.abs(n) < 2 ? one : many;
    }

    /// An enumeration: `l’Isère, l’Ardèche et la Loire`.
    public static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " et " + items.getLast();
    }

    /// A number with its thousands apart: `29 204`.
    public static String number(long n) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(n);
    }

    /// The size of a file, rounded up to a unit that speaks: `812 octets`, `35 ko`, `1,2 Mo`.
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + "\u00a0" + plural(bytes, "octet", "octets");
        }
        if (bytes <= 999 * KILO) {
            return Math.ceilDiv(bytes, KILO) + "\u00a0ko";
        }
        var tenths = Math.ceilDiv(10 * bytes, KILO * KILO);
        return number(tenths / 10) + (tenths % 10 == 0 ? "" : "," + tenths % 10) + "\u00a0Mo";
    }

    private static ZonedDateTime inParis(Instant instant) {
        return instant.atZone(PARIS);
    }
}
