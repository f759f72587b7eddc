package fr.ateliersflash.messaging;

import fr.ateliersflash.shared.By;
import java.time.Instant;

/// Those who asked say that they need no answer any more.
public record ExpectationLifted(long messageId, long requestId, By by, Instant at) {}
