package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What the groupement has to say about an order.
public record ObservationForm(@NotBlank @Size(max = 2000) String observation) {

    public ObservationForm {
        observation = Typed.text(observation);
    }
}
