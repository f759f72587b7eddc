package fr.ateliersflash.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act, as it was written down.
///
/// @param subject what the act was done to when it was of no dossier
/// @param key the act, `request.SUBMIT`
/// @param reason in the words of whoever acted, null when none was given or when it is not for this reader
public record JournalEntry(
        long id,
        Instant at,
        String key,
        @Nullable String subject,
        String person,
        @Nullable Long organisationId,
        String organisation,
        String capacity,
        @Nullable String reason) {

    JournalEntry withoutReason() {
        return new JournalEntry(id, at, key, subject, person, organisationId, organisation, capacity, null);
    }
}
