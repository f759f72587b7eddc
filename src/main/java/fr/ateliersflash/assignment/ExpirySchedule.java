package fr.ateliersflash.assignment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute at what has run out of time. One that fails does not hold the others back: it is tried
/// again.
@Component
class ExpirySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySchedule.class);

    private final Expiry expiry;

    ExpirySchedule(Expiry expiry) {
        this.expiry = expiry;
    }

    @Scheduled(cron = "${ateliers.assignment.expiry:0 * * * * *}")
    void run() {
        expiry.overdue().forEach(this::expire);
    }

    private void expire(long id) {
        try {
            expiry.expire(id);
        } catch (RuntimeException e) {
            LOG.warn("Proposal {} could not be expired, it will be tried again", id, e);
        }
    }
}
