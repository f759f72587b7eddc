package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// When an order was paid, and how much.
public record PaymentForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @NotNull @Nullable Money amount) {}
