package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.Grant;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// @param programme out of whose envelope one delegates for the first time, blank for the usual one
/// @param amount in AE
/// @param cp null for as much as in AE
/// @param number under which the accounting system knows the delegation, blank to be given one
/// @param on the day it was made, null for today
/// @param version of the delegation that is adjusted, null to delegate for the first time
public record DelegationForm(
        String programme,
        @NotNull @Nullable Money amount,
        @Nullable Money cp,
        @Size(max = 60) String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @Nullable Long version) {

    public DelegationForm {
        programme = Typed.line(programme);
        number = Typed.line(number);
    }

    /// The CP follow the AE as long as they are the same.
    static DelegationForm of(Delegation delegation, LocalDate today) {
        var apart = delegation.cp().equals(delegation.amount()) ? null : delegation.cp();
        return new DelegationForm(delegation.programme(), delegation.amount(), apart, "", today, delegation.version());
    }

    Grant toGrant() {
        Money ae = Objects.requireNonNull(amount);
        return new Grant(ae, cp == null ? ae : cp, number, on);
    }
}
