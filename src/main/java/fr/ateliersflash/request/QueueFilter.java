package fr.ateliersflash.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What part of the queue is looked at; null lets everything through.
///
/// @param examiner the identifier of a person, [#NOBODY] for those that nobody examines
/// @param since in their status since this instant, or longer
public record QueueFilter(
        @Nullable String region,
        @Nullable Theme theme,
        @Nullable Long examiner,
        @Nullable Boolean friche,
        @Nullable Programme programme,
        @Nullable Instant since) {

    public static final long NOBODY = 0;

    public static final QueueFilter NONE = new QueueFilter(null, null, null, null, null, null);

    public static QueueFilter examinedBy(long personId) {
        return new QueueFilter(null, null, personId, null, null, null);
    }
}
