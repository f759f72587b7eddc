package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// @param version of the envelope that is revised, null to open one
public record EnvelopeForm(
        @NotNull @Min(2019) @Max(2199) @Nullable Integer year,
        @NotNull @Nullable Money amount,
        @Nullable Long version) {

    static EnvelopeForm of(Envelope envelope) {
        return new EnvelopeForm(envelope.year(), envelope.amount(), envelope.version());
    }
}
