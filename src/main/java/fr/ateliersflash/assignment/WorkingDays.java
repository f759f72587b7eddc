package fr.ateliersflash.assignment;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.ateliersflash.shared.French;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Counts working days (jours ouvrés): Monday to Friday, the public holidays of the whole country left out. Those
/// that Alsace and Moselle or the overseas départements add are worked days here, since groupements and bureau
/// work anywhere.
///
/// The day of the proposal does not count, and the last day counts until its end in Paris: asked on a Monday
/// within five working days, one may answer until the following Monday at 23:59:59.
@Component
public class WorkingDays {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// Read at the first deadline rather than at the start: it takes a while, and most starts count no day.
    private static final class France {
        private static final HolidayManager HOLIDAYS =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    }

    /// @param days at least 1
    Instant deadline(Instant asked, int days) {
        return after(LocalDate.ofInstant(asked, French.PARIS), days)
                .atTime(END_OF_DAY)
                .atZone(French.PARIS)
                .toInstant();
    }

    /// @param days at least 1
    public LocalDate after(LocalDate day, int days) {
        return day.datesUntil(LocalDate.MAX)
                .skip(1)
                .filter(this::isWorked)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    /// How many working days an answer took: none when it came the same day.
    public long between(Instant asked, Instant answered) {
        var last = French.day(answered);
        var first = French.day(asked).plusDays(1);
        return first.isAfter(last)
                ? 0
                : first.datesUntil(last.plusDays(1)).filter(this::isWorked).count();
    }

    public boolean isWorked(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !France.HOLIDAYS.isHoliday(day);
    }
}
