package fr.ateliersflash.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deed that is of no dossier: on an account, an agreement, an envelope or a wave.
///
/// @param detail the name of what the act was done to, as it was then
public record OfficeFact(
        String detail,
        String key,
        By by,
        Instant at,
        @Nullable String reason) implements Deed {

    public OfficeFact(String detail, String key, By by, Instant at) {
        this(detail, key, by, at, null);
    }
}
