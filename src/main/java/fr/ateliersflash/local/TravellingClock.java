package fr.ateliersflash.local;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The system's clock, except for whoever tells a story of the past: on their thread, it is the time of the story.
public class TravellingClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final ThreadLocal<@Nullable Instant> elsewhere = new ThreadLocal<>();
    private volatile @Nullable Instant meanwhile;

    @Override
    public Instant instant() {
        var told = elsewhere.get();
        if (told != null) {
            return told;
        }
        var stopped = meanwhile;
        return stopped == null ? system.instant() : stopped;
    }

    /// Tells a long past, while time stands still for everybody else: what the application does by itself would
    /// otherwise find that past overdue before it is told.
    void meanwhile(Instant then, Runnable past) {
        meanwhile = then;
        try {
            past.run();
        } finally {
            meanwhile = null;
        }
    }

    /// Does something as if it were then. Never later than now: nobody acts in the future.
    public <T> T at(Instant then, Supplier<T> story) {
        var before = elsewhere.get();
        var now = system.instant();
        elsewhere.set(then.isAfter(now) ? now : then);
        try {
            return story.get();
        } finally {
            elsewhere.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants have no zone");
    }
}
