package fr.ateliersflash.request;

import java.time.Instant;

/// Who last wrote a field, and when.
public record Written(String person, String organisation, Instant at) {

    /// Written before hands were kept.
    static final Written BY_NOBODY_KNOWN = new Written("", "", Instant.EPOCH);
}
