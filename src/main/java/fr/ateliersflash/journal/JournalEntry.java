package fr.ateliersflash.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act, as it was written down.
///
/// @param key the act, `request.SUBMIT`
/// @param reason in the words of whoever acted, null when none was given or when it is not for this reader
public record JournalEntry(
        Instant at,
        String key,
        String person,
        @Nullable Long organisationId,
        String organisation,
        String capacity,
        @Nullable String reason) {

    JournalEntry withoutReason() {
        return new JournalEntry(at, key, person, organisationId, organisation, capacity, null);
    }
}
