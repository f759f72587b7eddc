package fr.ateliersflash.agreement.web;

import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form about an agreement.
///
/// @param action where it is sent
/// @param back the page one came from
/// @param about what is being changed, null when something is added
/// @param choices what may be chosen in its list, if it has one
/// @param lots those a holder may be ranked in, none when there is no choice
public record FormPage(
        String action,
        String back,
        @Nullable String about,
        List<Option> choices,
        List<Option> lots,
        List<Refusal> refusals) {

    FormPage in(List<Option> lots) {
        return new FormPage(action, back, about, choices, lots, refusals);
    }

    FormPage refused(List<Refusal> reasons) {
        return new FormPage(action, back, about, choices, lots, reasons);
    }
}
