package fr.ateliersflash.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act, as it was written down.
///
/// @param requestId the dossier, null when the act was of none
/// @param detail what the key leaves untold, as in [fr.ateliersflash.shared.Deed#detail]
/// @param key the act, `request.SUBMIT`
/// @param reason in the words of whoever acted, null when none was given or when it is not for this reader
public record JournalEntry(
        long id,
        @Nullable Long requestId,
        Instant at,
        String key,
        @Nullable String detail,
        String person,
        @Nullable Long organisationId,
        String organisation,
        String capacity,
        @Nullable String reason) {

    JournalEntry withoutReason() {
        return new JournalEntry(id, requestId, at, key, detail, person, organisationId, organisation, capacity, null);
    }
}
