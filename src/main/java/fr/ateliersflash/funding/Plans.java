package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;
import java.util.Optional;

/// What was planned for a request before its credits are delegated, by whoever selected it.
public interface Plans {

    /// Tax included; empty when nothing was planned.
    Optional<Money> of(long requestId);
}
