package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an issued order becomes, as typed, and why.
///
/// @param quantities by identifier of the line in the price schedule, blank when it is no longer ordered
public record AmendmentForm(
        long version,
        Map<Long, @Nullable String> quantities,
        @NotBlank @Size(max = 2000) String reason) {

    public AmendmentForm {
        quantities = quantities == null ? Map.of() : quantities;
        reason = Typed.text(reason);
    }

    static AmendmentForm of(PurchaseOrder order) {
        return new AmendmentForm(order.version(), OrderForm.of(order).quantities(), "");
    }
}
