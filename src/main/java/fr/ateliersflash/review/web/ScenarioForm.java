package fr.ateliersflash.review.web;

import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A scenario as it is typed on the table of a wave.
record ScenarioForm(
        long version,
        @Size(max = 100) String name,
        @Size(max = 2000) String deferral,
        @Valid List<Line> choices) {

    static final String SELECT = "select";
    static final String DEFER = "defer";

    ScenarioForm {
        name = Typed.text(name);
        deferral = Typed.text(deferral);
        choices = choices == null
                ? List.of()
                : choices.stream().filter(Objects::nonNull).toList();
    }

    /// What is wanted of one request: nothing, `select` or `defer`.
    record Line(
            long request,
            String wish,
            @Nullable Money amount,
            @Size(max = 2000) String reason) {
        Line {
            wish = Set.of(SELECT, DEFER).contains(wish == null ? "" : wish) ? wish : "";
            reason = Typed.text(reason);
        }

        public boolean isSelected() {
            return wish.equals(SELECT);
        }
    }

    /// An amount that cannot be read has its own error. A reason alone would be lost.
    void check(BindingResult errors) {
        if (name.length() < 2) {
            errors.rejectValue("name", "review.scenario.name.needed");
        }
        for (int line = 0; line < choices.size(); line++) {
            var choice = choices.get(line);
            var field = "choices[" + line + "].amount";
            if (choice.isSelected()
                    && !errors.hasFieldErrors(field)
                    && (choice.amount() == null || choice.amount().equals(Money.ZERO))) {
                errors.rejectValue(field, "review.wave.amount.missing");
            }
            if (choice.wish().isEmpty() && !choice.reason().isEmpty()) {
                errors.rejectValue("choices[" + line + "].reason", "review.scenario.reasonAlone");
            }
        }
    }

    /// The same, to be saved over a version that its writer has been told of.
    ScenarioForm over(long version) {
        return new ScenarioForm(version, name, deferral, choices);
    }

    /// The same with one line before or after the next that says something: the others stay where they arrived.
    ///
    /// @param by -1 or 1
    ScenarioForm moved(int line, int by) {
        var to = line + by;
        while (to >= 0 && to < choices.size() && choices.get(to).wish().isEmpty()) {
            to += by;
        }
        if (line < 0 || to < 0 || line >= choices.size() || to >= choices.size()) {
            return this;
        }
        var moved = new ArrayList<>(choices);
        Collections.swap(moved, line, to);
        return new ScenarioForm(version, name, deferral, moved);
    }
}
