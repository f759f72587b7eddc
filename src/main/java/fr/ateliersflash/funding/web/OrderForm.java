package fr.ateliersflash.funding.web;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.funding.OrderLine;
import fr.ateliersflash.funding.OrderPlan;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.funding.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What is ordered, as typed.
///
/// @param quantities by identifier of the line in the price schedule, blank when it is not ordered
/// @param version of the draft that is changed, null for a new order
public record OrderForm(
        Set<MissionPhase> phases,
        Map<Long, @Nullable String> quantities,
        @Nullable Long version) {

    public OrderForm {
        phases = phases == null
                ? Set.of()
                : phases.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        quantities = quantities == null ? Map.of() : quantities;
    }

    static OrderForm of(OrderPlan plan) {
        var typed = new HashMap<Long, @Nullable String>();
        plan.quantities().forEach((line, quantity) -> typed.put(line, quantity.toString()));
        return new OrderForm(plan.phases(), typed, null);
    }

    static OrderForm of(PurchaseOrder order) {
        var typed = order.lines().stream()
                .collect(Collectors.toMap(
                        OrderLine::priceLineId, line -> line.quantity().toString()));
        return new OrderForm(order.phases(), new HashMap<>(typed), order.version());
    }

    OrderPlan toPlan(BindingResult errors) {
        return new OrderPlan(phases, read(quantities, errors));
    }

    /// What was meant; what cannot be read is said beside its field.
    static Map<Long, Quantity> read(Map<Long, @Nullable String> quantities, BindingResult errors) {
        var read = new HashMap<Long, Quantity>();
        quantities.forEach((line, typed) -> {
            if (typed != null && !typed.isBlank()) {
                Quantity.parse(typed)
                        .ifPresentOrElse(
                                quantity -> read.put(line, quantity),
                                () -> errors.rejectValue("quantities[" + line + "]", "funding.order.form.unreadable"));
            }
        });
        return read;
    }
}
