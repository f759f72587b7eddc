package fr.ateliersflash.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Hands mails to the mail server, some at a time over one connection: while some leave, the next ones are made. What
/// left is told at once, so that little is in doubt if the application is killed.
@Component
class Courier {

    static final int AT_A_TIME = 25;

    /// A server so slow is given no more of the same batch: all that was claimed is over before others take it.
    static final Duration SLOW = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Stationery stationery;
    private final ObjectProvider<JavaMailSender> sender;

    Courier(Outbox outbox, Stationery stationery, ObjectProvider<JavaMailSender> sender) {
        this.outbox = outbox;
        this.stationery = stationery;
        this.sender = sender;
    }

    private record Ready(Mail mail, MimeMessage message) {}

    /// @param stopping whether what has not left yet goes back to the outbox
    /// @return how many left
    int carry(List<Mail> batch, BooleanSupplier stopping) {
        var server = sender.getObject();
        var started = System.nanoTime();
        int left = 0;
        var next = made(server, some(batch, 0));
        for (int from = 0; from < batch.size(); from += AT_A_TIME) {
            var ready = next.join();
            if (stopping.getAsBoolean() || System.nanoTime() - started > SLOW.toNanos()) {
                outbox.release(batch.subList(from, batch.size()));
                return left;
            }
            next = made(server, some(batch, from + AT_A_TIME));
            left += send(server, ready);
        }
        return left;
    }

    private static List<Mail> some(List<Mail> batch, int from) {
        return from < batch.size() ? batch.subList(from, Math.min(from + AT_A_TIME, batch.size())) : List.of();
    }

    private CompletableFuture<List<Ready>> made(JavaMailSender server, List<Mail> mails) {
        return CompletableFuture.supplyAsync(() -> make(server, mails), Thread::startVirtualThread);
    }

    private List<Ready> make(JavaMailSender server, List<Mail> mails) {
        var ready = new ArrayList<Ready>();
        for (var mail : mails) {
            try {
                ready.add(new Ready(mail, stationery.fill(server.createMimeMessage(), mail)));
            } catch (MessagingException | RuntimeException e) {
                LOG.warn("Mail {} could not be written", mail.id(), e);
                outbox.failed(mail, Failure.UNWRITABLE, Failure.answer(e));
            }
        }
        return ready;
    }

    private int send(JavaMailSender server, List<Ready> ready) {
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
}
