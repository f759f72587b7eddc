package fr.ateliersflash.shared;

import org.jspecify.annotations.Nullable;

/// Who acted: the person and, what matters to others, the organisation. Both are null when time itself acted.
public record By(
        @Nullable Long personId, String person, @Nullable Long organisationId, String organisation, Capacity capacity) {

    public static final By CLOCK = new By(null, "", null, "", Capacity.CLOCK);
}
