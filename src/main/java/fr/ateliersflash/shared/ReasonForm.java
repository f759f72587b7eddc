package fr.ateliersflash.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The form of an act that is explained.
public record ReasonForm(@NotBlank @Size(max = 2000) String reason) {

    public static final ReasonForm EMPTY = new ReasonForm("");

    public ReasonForm {
        reason = Typed.text(reason);
    }
}
