package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Terms;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What the head of the bureau types about an agreement.
///
/// @param ceiling in euros, empty when there is none
/// @param vat in percent
record TermsForm(
        @NotBlank @Size(max = 150) @Nullable String name,
        @NotNull @Nullable LocalDate start,
        @NotNull @Nullable LocalDate end,
        @NotNull @Min(1) @Max(60) @Nullable Integer responseDays,
        @Nullable String ceiling,
        @NotBlank @Nullable String vat,
        @Nullable Long version) {

    static final TermsForm EMPTY = new TermsForm(null, null, null, 5, null, "20", null);

    static TermsForm of(FrameworkAgreement agreement) {
        var ceiling = agreement.ceiling();
        return new TermsForm(
                agreement.name(),
                agreement.start(),
                agreement.end(),
                agreement.responseDays(),
                ceiling == null ? null : ceiling.typed(),
                French.percent(agreement.vatRate()),
                agreement.version());
    }

    void check(Errors errors) {
        if (start != null && end != null && end.isBefore(start)) {
            errors.rejectValue("end", "agreement.end.beforeStart");
        }
        if (hasCeiling()
                && Money.parse(typedCeiling())
                        .filter(amount -> amount.exceeds(Money.ZERO))
                        .isEmpty()) {
            errors.rejectValue("ceiling", "agreement.amount.unreadable");
        }
        if (vat != null && !vat.isBlank() && Percent.parse(vat).isEmpty()) {
            errors.rejectValue("vat", "agreement.vat.unreadable");
        }
    }

    Terms toTerms() {
        return new Terms(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(start),
                Objects.requireNonNull(end),
                Objects.requireNonNull(responseDays),
                hasCeiling() ? Money.parse(typedCeiling()).orElseThrow() : null,
                Percent.parse(Objects.requireNonNull(vat)).orElseThrow());
    }

    private boolean hasCeiling() {
        return !typedCeiling().isEmpty();
    }

    private String typedCeiling() {
        return ceiling == null ? "" : ceiling.strip();
    }
}
