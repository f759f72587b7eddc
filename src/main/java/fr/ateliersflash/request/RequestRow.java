package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as lists show it.
public record RequestRow(
        long id,
        Reference reference,
        RequestStatus status,
        Instant statusSince,
        String bearer,
        @Nullable String title,
        String departementCode,
        String service,
        @Nullable Long arrivalRank,
        @Nullable Instant submittedAt,
        @Nullable String examiner,
        boolean undeposited) {}
