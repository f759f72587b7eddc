package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.site.UnreadNotices;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How many notices each person has not read, remembered for a minute since every page shows it. Whatever this instance
/// tells or marks as read is known at once; what others do, within that minute.
@Component
class Unread implements UnreadNotices {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();
    private static final int MOST_PEOPLE = 10_000;

    private final Map<Long, Count> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Unread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param at on the clock of the machine, whatever time a story tells
    private record Count(long notices, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < REMEMBERED;
        }
    }

    @Override
    public long of(Viewer viewer) {
        var known = counts.get(viewer.personId());
        if (known != null && known.isFresh()) {
            return known.notices();
        }
        var counted = count(viewer.personId());
        remember(viewer.personId(), counted);
        return counted;
    }

    /// Once what was told or read is certain.
    ///
    /// @param now how many each person has not read
    void learn(Map<Long, Long> now) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now.forEach(Unread.this::remember);
            }
        });
    }

    private void remember(long person, long notices) {
        if (counts.size() >= MOST_PEOPLE) {
            counts.clear();
        }
        counts.put(person, new Count(notices, System.nanoTime()));
    }

    long count(long personId) {
        return jdbc.sql("select count(*) from notification_notice where person_id = ? and read_at is null")
                .param(personId)
                .query(Long.class)
                .single();
    }
}
