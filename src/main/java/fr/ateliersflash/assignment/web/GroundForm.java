package fr.ateliersflash.assignment.web;

import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why a mission is declined or a rank passed over: one of the list, and a text.
record GroundForm(
        @NotNull @Nullable Ground ground,
        @NotBlank @Size(max = 2000) String reason) {

    static final GroundForm EMPTY = new GroundForm(null, "");

    GroundForm {
        reason = Typed.text(reason);
    }

    void check(AssignmentAct act, Errors errors) {
        if (ground != null && !ground.explains(act)) {
            errors.rejectValue("ground", "assignment.ground.other-act");
        }
    }

    Ground toGround() {
        return Objects.requireNonNull(ground);
    }
}
