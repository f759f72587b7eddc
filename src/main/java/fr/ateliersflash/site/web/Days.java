package fr.ateliersflash.site.web;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads days as browsers send them (`2026-11-21`) and as people type them (`21/11/2026`), and refuses those that
/// do not exist instead of moving them to the end of the month.
@Component
class Days implements Formatter<LocalDate>, WebMvcConfigurer {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /// Others are slips of the keyboard.
    private static final ValueRange YEARS = ValueRange.of(1900, 2200);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            var day = LocalDate.parse(text.strip(), text.contains("/") ? TYPED : ISO_LOCAL_DATE);
            YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
            return day;
        } catch (DateTimeException e) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return ISO_LOCAL_DATE.format(day);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(this);
    }
}
