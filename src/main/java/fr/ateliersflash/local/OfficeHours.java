package fr.ateliersflash.local;

import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.Stream;

/// When people act: on working days, from nine to six in Paris.
final class OfficeHours {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    /// A day's first act leaves time for what is done next.
    private static final int FIRST_ACT_WITHIN_SECONDS = 7 * 3600;

    private static final int LITTLE_WHILE_MINUTES = 4;
    private static final int LITTLE_WHILE_SPREAD_SECONDS = 14 * 60;

    private final WorkingDays workingDays;
    private final Random random;

    /// @param seed the same hours for the same seed, so that a story is the same at each start
    OfficeHours(WorkingDays workingDays, int seed) {
        this.workingDays = workingDays;
        this.random = new Random(seed);
    }

    /// So many working days later; a little later when it is none, the next working day if the office has closed.
    Instant later(Instant from, int days) {
        var then = from.atZone(French.PARIS);
        var soon = then.plusMinutes(LITTLE_WHILE_MINUTES).plusSeconds(random.nextInt(LITTLE_WHILE_SPREAD_SECONDS));
        return days == 0 && soon.toLocalDate().equals(then.toLocalDate()) && isOpen(soon.toInstant())
                ? soon.toInstant()
                : on(day(then.toLocalDate(), Math.max(days, 1)));
    }

    /// On the last working day before today, or so many working days before it.
    Instant ago(Instant now, int days) {
        var today = LocalDate.ofInstant(now, French.PARIS);
        return on(Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(workingDays::isWorked)
                .skip(days)
                .findFirst()
                .orElseThrow());
    }

    /// The day that comes so many working days after another.
    LocalDate day(LocalDate from, int days) {
        return workingDays.after(from, days);
    }

    boolean isOpen(Instant at) {
        var then = at.atZone(French.PARIS);
        return workingDays.isWorked(then.toLocalDate())
                && !then.toLocalTime().isBefore(OPENING)
                && then.toLocalTime().isBefore(CLOSING);
    }

    private Instant on(LocalDate day) {
        return day.atTime(OPENING)
                .plusSeconds(random.nextInt(FIRST_ACT_WITHIN_SECONDS))
                .atZone(French.PARIS)
                .toInstant();
    }
}
