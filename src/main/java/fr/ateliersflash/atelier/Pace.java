package fr.ateliersflash.atelier;

import java.time.LocalDate;

/// The length of a mission: when it began, when it should end, when it must.
///
/// @param limit the last day the scheme allows, days of suspension added
/// @param expectedEnd the planned restitution, or else the usual length
public record Pace(LocalDate start, LocalDate limit, LocalDate expectedEnd, Warning warning) {

    public enum Warning {
        /// It ends in time, or has ended.
        NONE,
        /// It is expected to end close to the limit.
        CLOSE,
        /// It is expected to end after the limit.
        OVERRUN_EXPECTED,
        /// The limit has passed.
        OVERRUN
    }

    Pace(LocalDate start, LocalDate limit, LocalDate expectedEnd, LocalDate today, int warningDays, Phase phase) {
        this(start, limit, expectedEnd, warning(limit, expectedEnd, today, warningDays, phase));
    }

    private static Warning warning(
            LocalDate limit, LocalDate expectedEnd, LocalDate today, int warningDays, Phase phase) {
        if (!phase.isUnderWay()) {
            return Warning.NONE;
        }
        if (today.isAfter(limit)) {
            return Warning.OVERRUN;
        }
        if (expectedEnd.isAfter(limit)) {
            return Warning.OVERRUN_EXPECTED;
        }
        var close = limit.minusDays(warningDays);
        return expectedEnd.isAfter(close) || today.isAfter(close) ? Warning.CLOSE : Warning.NONE;
    }
}
