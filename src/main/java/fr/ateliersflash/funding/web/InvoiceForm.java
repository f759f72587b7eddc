package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// An invoice of the groupement.
public record InvoiceForm(
        @NotBlank @Size(max = 60) String number,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @NotNull @Nullable Money amount) {

    public InvoiceForm {
        number = Typed.line(number);
    }
}
