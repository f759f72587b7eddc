package fr.ateliersflash.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest(name = "{1} working days after {0}: {2} ({3})")
    @CsvSource({
        "2026-11-16, 1, 2026-11-17, a plain day",
        "2026-11-16, 5, 2026-11-23, a week-end in between",
        "2026-11-20, 1, 2026-11-23, asked on a Friday",
        "2026-11-21, 1, 2026-11-23, asked on a Saturday",
        "2027-03-26, 1, 2027-03-30, Easter Monday but not Good Friday",
        "2027-03-25, 1, 2027-03-26, Good Friday is worked",
        "2027-05-03, 5, 2027-05-11, the bridge of the Ascension",
        "2027-05-14, 1, 2027-05-18, Whit Monday",
        "2027-07-13, 1, 2027-07-15, Bastille day",
        "2028-04-28, 3, 2028-05-04, the first of May on a Monday",
        "2028-05-05, 2, 2028-05-10, the eighth of May on a Monday",
        "2026-12-24, 1, 2026-12-28, Christmas on a Friday",
        "2026-12-31, 1, 2027-01-04, New year on a Friday",
    })
    void leavesWeekEndsAndPublicHolidaysOut(LocalDate asked, int days, LocalDate last, String why) {
        assertThat(workingDays.after(asked, days)).isEqualTo(last);
    }

    @Test
    void worksOnWhatOnlyAlsaceAndMoselleKeep() {
        assertThat(workingDays.isWorked(LocalDate.of(2028, 12, 26))).isTrue();
        assertThat(workingDays.isWorked(LocalDate.of(2027, 3, 26))).isTrue();
    }

    @Test
    void endsWithTheDayInParisWhateverTheSeason() {
        assertThat(workingDays.deadline(Instant.parse("2026-11-16T09:00:00Z"), 5))
                .isEqualTo("2026-11-23T22:59:59Z");
        assertThat(workingDays.deadline(Instant.parse("2027-06-07T09:00:00Z"), 5))
                .isEqualTo("2027-06-14T21:59:59Z");
    }

    @Test
    void countsFromTheDayItIsInParis() {
        assertThat(workingDays.deadline(Instant.parse("2026-11-15T23:30:00Z"), 1))
                .isEqualTo("2026-11-17T22:59:59Z");
    }
}
