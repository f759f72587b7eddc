package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.Price;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What the head of the bureau types about a line of the price schedule.
///
/// @param unitPrice in euros, excluding tax
record PriceForm(
        @NotBlank @Size(max = 20) @Nullable String code,
        @NotBlank @Size(max = 200) @Nullable String label,
        @NotNull @Nullable MissionPhase phase,
        @NotBlank @Size(max = 40) @Nullable String unit,
        @NotBlank @Nullable String unitPrice,
        @Nullable Long version) {

    static PriceForm empty(long version) {
        return new PriceForm(null, null, null, null, null, version);
    }

    static PriceForm of(PriceLine line, long version) {
        return new PriceForm(
                line.code(),
                line.label(),
                line.phase(),
                line.unit(),
                line.unitPrice().typed(),
                version);
    }

    void check(Errors errors) {
        if (unitPrice != null && !unitPrice.isBlank() && Money.parse(unitPrice).isEmpty()) {
            errors.rejectValue("unitPrice", "agreement.amount.unreadable");
        }
    }

    Price toPrice() {
        return new Price(
                Objects.requireNonNull(code).strip(),
                Objects.requireNonNull(label).strip(),
                Objects.requireNonNull(phase),
                Objects.requireNonNull(unit).strip(),
                Money.parse(Objects.requireNonNull(unitPrice)).orElseThrow());
    }
}
