package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// @param version of the delegation that is adjusted, null to delegate for the first time
public record DelegationForm(
        @NotNull @Nullable Money amount, @Nullable Long version) {}
