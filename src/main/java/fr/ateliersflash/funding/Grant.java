package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the bureau puts at a service's disposal, all told.
///
/// @param ae what the service may commit
/// @param cp what it may pay
/// @param reference under which the accounting system knows it; blank, it is numbered here
/// @param on the day it was made, null for today
public record Grant(
        Money ae, Money cp, String reference, @Nullable LocalDate on) {

    /// As much to pay as to commit, made today.
    public static Grant of(Money amount) {
        return new Grant(amount, amount, "", null);
    }
}
