package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// @param programme blank for the usual one
/// @param amount in AE
/// @param cp null for as much as in AE
/// @param version of the envelope that is revised, null to open one
public record EnvelopeForm(
        @NotNull @Min(2019) @Max(2199) @Nullable Integer year,
        @Pattern(regexp = "\\d{3}|") String programme,
        @NotNull @Nullable Money amount,
        @Nullable Money cp,
        @Nullable Long version) {

    public EnvelopeForm {
        programme = Typed.line(programme);
    }

    /// The CP follow the AE as long as they are the same.
    static EnvelopeForm of(Envelope envelope) {
        var apart = envelope.cp().equals(envelope.amount()) ? null : envelope.cp();
        return new EnvelopeForm(envelope.year(), envelope.programme(), envelope.amount(), apart, envelope.version());
    }

    @Nullable
    Money payable() {
        return cp == null ? amount : cp;
    }
}
