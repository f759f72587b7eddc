package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.site.UnreadNotices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How many notices each person has not read, remembered for a minute: every page shows it.
@Component
class Unread implements UnreadNotices {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 10_000;

    private final Map<Long, Count> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Unread(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(long notices, Instant until) {}

    @Override
    public long of(Viewer viewer) {
        var now = clock.instant();
        var known = counts.get(viewer.personId());
        if (known != null && now.isBefore(known.until())) {
            return known.notices();
        }
        var counted = count(viewer.personId());
        if (counts.size() >= MOST_PEOPLE) {
            counts.clear();
        }
        counts.put(viewer.personId(), new Count(counted, now.plus(REMEMBERED)));
        return counted;
    }

    /// Counted again when they next look, once what changes it is certain.
    void forget(Collection<Long> people) {
        counts.keySet().removeAll(people);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    counts.keySet().removeAll(List.copyOf(people));
                }
            });
        }
    }

    private long count(long personId) {
        return jdbc.sql("select count(*) from notification_notice where person_id = ? and read_at is null")
                .param(personId)
                .query(Long.class)
                .single();
    }
}
