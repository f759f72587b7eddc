package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import java.time.Instant;

/// Somebody invited by name no longer sees the request: they are to be told by mail, since nothing of it is shown to
/// them any more.
public record AccessWithdrawn(long requestId, long personId, String email, String name, By by, Instant at) {}
