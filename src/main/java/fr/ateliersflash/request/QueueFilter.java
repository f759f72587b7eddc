package fr.ateliersflash.request;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What part of the queue is looked at; null lets everything through.
///
/// @param examiners the identifiers of people, empty for those that nobody examines
/// @param since in their status since this instant, or longer
public record QueueFilter(
        @Nullable String region,
        @Nullable Theme theme,
        @Nullable Set<Long> examiners,
        @Nullable Boolean friche,
        @Nullable Programme programme,
        @Nullable Instant since) {

    public static final Set<Long> NOBODY = Set.of();

    public static final QueueFilter NONE = new QueueFilter(null, null, null, null, null, null);

    public static QueueFilter examinedBy(long personId) {
        return new QueueFilter(null, null, Set.of(personId), null, null, null);
    }
}
