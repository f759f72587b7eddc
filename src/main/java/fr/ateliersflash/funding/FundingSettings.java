package fr.ateliersflash.funding;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the credits of the scheme are, and when one is warned about them. All of it is ours.
///
/// @param programme of the State's budget that pays, unless another is chosen
/// @param idleDays after how many days without a movement delegated credits that are not committed are pointed out
/// @param yearEndMonth from which month of its year one looks at what can be taken back to an envelope
@ConfigurationProperties("ateliers.funding")
public record FundingSettings(
        @DefaultValue("135") String programme,
        @DefaultValue("60") int idleDays,
        @DefaultValue("11") int yearEndMonth) {

    boolean isEnding(int year, LocalDate today) {
        return !today.isBefore(MonthDay.of(yearEndMonth, 1).atYear(year));
    }
}
