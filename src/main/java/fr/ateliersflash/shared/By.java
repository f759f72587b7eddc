package fr.ateliersflash.shared;

import org.jspecify.annotations.Nullable;

/// Who acted: the person and, what matters to others, the organisation. Both are null when nobody did: time
/// itself acted, or the application at its start.
public record By(
        @Nullable Long personId, String person, @Nullable Long organisationId, String organisation, Capacity capacity) {

    /// An instant came, such as a due date.
    public static final By CLOCK = new By(null, "", null, "", Capacity.CLOCK);

    /// The application sets itself up, from its settings.
    public static final By SETTINGS = new By(null, "", null, "", Capacity.ADMINISTRATOR);
}
