package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import fr.ateliersflash.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Credits were delegated to the service of a request, or adjusted.
///
/// @param amount what the delegation amounts to from now on
public record CreditsMoved(long requestId, CreditsAct act, Money amount, By by, Instant at) implements DossierFact {

    @Override
    public String key() {
        return "credits." + act.name();
    }

    @Override
    public String detail() {
        return amount.toString();
    }

    @Override
    public @Nullable String reason() {
        return null;
    }
}
