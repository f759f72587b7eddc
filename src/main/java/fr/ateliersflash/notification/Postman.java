package fr.ateliersflash.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Empties the outbox, one batch after the other. Woken by each act that writes mails, and every few seconds for those
/// that wait for another attempt or that an instance left. When the application stops, it finishes what is leaving and
/// gives back the rest.
@Component
class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Courier courier;
    private final ExecutorService rounds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Postman(Outbox outbox, Courier courier) {
        this.outbox = outbox;
        this.courier = courier;
    }

    @TransactionalEventListener
    void on(MailsWritten mails) {
        call();
    }

    @Scheduled(cron = "${ateliers.mail.sending:*/5 * * * * *}")
    void call() {
        if (outbox.isSending() && !stopping.get() && called.compareAndSet(false, true)) {
            rounds.execute(() -> {
                called.set(false);
                try {
                    deliver();
                } catch (RuntimeException e) {
                    LOG.warn("Mails could not be sent, they will be tried again", e);
                }
            });
        }
    }

    /// Sends what is due. What fails is no longer due, so that this ends even when the server does not answer.
    ///
    /// @return how many left
    int deliver() {
        int left = 0;
        while (outbox.isSending() && !stopping.get()) {
            var batch = outbox.claim();
            if (batch.isEmpty()) {
                return left;
            }
            left += courier.carry(batch, stopping::get);
        }
        return left;
    }

    @Override
    public void destroy() {
        stopping.set(true);
        rounds.close();
    }
}
