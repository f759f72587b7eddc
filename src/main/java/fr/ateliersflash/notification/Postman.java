package fr.ateliersflash.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Carries the mails of the outbox to the mail server, one batch after the other, each over one connection. Woken by
/// each act that writes some, and every few seconds for those that wait for another attempt or that an instance left.
@Component
class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Stationery stationery;
    private final ObjectProvider<JavaMailSender> sender;
    private final ExecutorService rounds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());
    private final AtomicBoolean called = new AtomicBoolean();

    Postman(Outbox outbox, Stationery stationery, ObjectProvider<JavaMailSender> sender) {
        this.outbox = outbox;
        this.stationery = stationery;
        this.sender = sender;
    }

    @TransactionalEventListener
    void on(MailsWritten mails) {
        call();
    }

    @Scheduled(cron = "${ateliers.mail.sending:*/5 * * * * *}")
    void call() {
        if (outbox.isSending() && called.compareAndSet(false, true)) {
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
        if (!outbox.isSending()) {
            return 0;
        }
        int left = 0;
        for (var batch = outbox.claim(); !batch.isEmpty(); batch = outbox.claim()) {
            left += send(batch);
        }
        return left;
    }

    private int send(List<Mail> batch) {
        var server = sender.getObject();
        var ready = new ArrayList<Ready>();
        for (var mail : batch) {
            try {
                ready.add(new Ready(mail, stationery.fill(server.createMimeMessage(), mail)));
            } catch (MessagingException | RuntimeException e) {
                LOG.warn("Mail {} could not be written", mail.id(), e);
                outbox.failed(mail, Failure.UNWRITABLE, Failure.answer(e));
            }
        }
        var failures = carry(server, ready.stream().map(Ready::message).toList());
        var sent = ready.stream()
                .filter(one -> !failures.containsKey(one.message()))
                .map(Ready::mail)
                .toList();
        outbox.sent(sent);
        ready.forEach(one -> {
            var why = failures.get(one.message());
            if (why != null) {
                outbox.failed(one.mail(), Failure.of(why), Failure.answer(why));
            }
        });
        return sent.size();
    }

    private record Ready(Mail mail, MimeMessage message) {}

    /// @return the messages that did not leave, each with the reason
    private static Map<MimeMessage, Throwable> carry(JavaMailSender server, List<MimeMessage> messages) {
        var failures = new IdentityHashMap<MimeMessage, Throwable>();
        try {
            if (!messages.isEmpty()) {
                server.send(messages.toArray(MimeMessage[]::new));
            }
        } catch (MailSendException e) {
            e.getFailedMessages().forEach((message, why) -> failures.put((MimeMessage) message, why));
            if (failures.isEmpty()) {
                messages.forEach(message -> failures.put(message, e));
            }
        } catch (MailException e) {
            messages.forEach(message -> failures.put(message, e));
        }
        return failures;
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
