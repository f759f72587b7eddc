package fr.ateliersflash.funding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An act in the history of an order.
@Embeddable
public record OrderMove(
        @Enumerated(EnumType.STRING) OrderAct act,
        Instant at,
        String person,
        String organisation,
        @Nullable String reason) {}
