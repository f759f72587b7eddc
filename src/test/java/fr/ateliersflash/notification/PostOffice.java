package fr.ateliersflash.notification;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/// A real SMTP server that closes and opens again, knows nobody whose address begins with `inconnu`, is not ready for
/// those that begin with `plus-tard` and relays nothing to those that begin with `ailleurs`.
final class PostOffice {

    private final Managers managers = new Managers() {
        private final SmtpManager counter = new Counter(this);

        @Override
        public SmtpManager getSmtpManager() {
            return counter;
        }
    };
    private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private SmtpServer server;

    private static final class Counter extends SmtpManager {

        private Counter(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress address) {
            if (address.getEmail().startsWith("inconnu")) {
                return "550 5.1.1 No such user here";
            }
            if (address.getEmail().startsWith("ailleurs")) {
                return "550 5.7.1 Unable to relay";
            }
            return address.getEmail().startsWith("plus-tard") ? "451 4.3.0 Try again later" : null;
        }
    }

    int port() {
        return setup.getPort();
    }

    void open() {
        server = new SmtpServer(setup, managers);
        server.startService();
        try {
            server.waitTillRunning(5_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void close() {
        server.stopService();
    }

    List<MimeMessage> receivedBy(String address) {
        return managers.getImapHostManager().getAllMessages().stream()
                .map(message -> message.getMimeMessage())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
