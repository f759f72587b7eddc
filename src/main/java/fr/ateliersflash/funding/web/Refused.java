package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;

/// Shows what was refused beside the field it is about.
final class Refused {

    private Refused() {}

    static void beside(String field, List<Refusal> refusals, BindingResult errors) {
        beside(Map.of(), field, refusals, errors);
    }

    /// @param elsewhere the fields of the refusals that are not about the first, by key
    static void beside(Map<String, String> elsewhere, String field, List<Refusal> refusals, BindingResult errors) {
        refusals.forEach(refusal -> errors.rejectValue(
                elsewhere.getOrDefault(refusal.key(), field),
                refusal.key(),
                refusal.arguments().toArray(),
                refusal.key()));
    }

    /// For what is about the whole form.
    static void above(List<Refusal> refusals, BindingResult errors) {
        refusals.forEach(
                refusal -> errors.reject(refusal.key(), refusal.arguments().toArray(), refusal.key()));
    }
}
