package fr.ateliersflash.agreement.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/// From when new prices apply, and what they are: a spreadsheet, the lines that one held, or a coefficient.
record ScheduleForm(
        @NotNull @Nullable LocalDate from,
        @Nullable MultipartFile file,
        @Nullable String lines,
        @Nullable String coefficient,
        @Nullable Long version) {

    void checkFile(Errors errors) {
        if ((file == null || file.isEmpty()) && !errors.hasFieldErrors("file")) {
            errors.rejectValue("file", "agreement.import.missing");
        }
    }

    void checkCoefficient(Errors errors) {
        if (toCoefficient().isEmpty()) {
            errors.rejectValue("coefficient", "agreement.revision.unreadable");
        }
    }

    Optional<BigDecimal> toCoefficient() {
        var typed = coefficient == null ? "" : coefficient.strip().replace(',', '.');
        return typed.matches("\\d(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(typed)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }
}
