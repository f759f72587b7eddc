package bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// Sends mails through the outbox, from the row to the mail server, and the same ones by bare Jakarta Mail over one
/// connection: prints the ratio of both rates, and whether the heap has grown.
final class Mails {

    private static final int WARM_UP = 3_000;
    private static final int MAILS = 10_000;
    private static final int ROUNDS = 3;
    private static final double TARGET = 0.4;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private static final String WRITE = """
            insert into notification_mail (model, address, name, subject, content, at, status, next_at)
            select 'NOTICE', 'agent' || n || '@exemple.fr', 'Camille Exemple',
                'La DDT de la Mayenne a déposé la demande d’Évron [AF-2026-' || n || ']',
                jsonb_build_array(jsonb_build_object(
                    'subject', 'La DDT de la Mayenne a déposé la demande d’Évron [AF-2026-' || n || ']',
                    'text', 'Prenez la demande en charge pour commencer l’examen.',
                    'reason', 'Une friche au cœur du bourg, que la commune veut réemployer avec ses habitants.',
                    'href', '/demandes/AF-2026-' || n || '/examen')),
                now(), 'WAITING', now()
            from generate_series(1, %d) n""";

    private Mails() {}

    /// @return whether the target is missed
    static boolean run(Server server, List<String> launch, Path log)
            throws IOException, InterruptedException, SQLException, MessagingException {
        server.create("mails");
        try (var sink = new Sink();
                var app = App.start(
                                launch,
                                server.url("mails"),
                                log,
                                Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(sink.port())))
                        .ready()) {
            through(server, sink, WARM_UP);
            bare(sink, WARM_UP);
            var before = heap(app);
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var ours = through(server, sink, MAILS);
                var theirs = bare(sink, MAILS);
                ratios.add(ours / theirs);
                System.out.printf(
                        "%,d courriels : %,.0f par seconde, %,.0f par Jakarta Mail seul, rapport %.2f%n",
                        MAILS, ours, theirs, ours / theirs);
            }
            System.out.printf(
                    "Mémoire vive de l’application : %,d ko avant, %,d ko après %,d courriels%n",
                    before, heap(app), ROUNDS * MAILS);
            var median = Meter.median(ratios);
            System.out.printf("Rapport médian %.2f, visé %.1f%n", median, TARGET);
            return median < TARGET;
        }
    }

    private static double through(Server server, Sink sink, int mails)
            throws IOException, InterruptedException, SQLException {
        sink.reset();
        server.run("mails", WRITE.formatted(mails));
        return sink.rate(mails);
    }

    /// The mail that came last through the outbox, made again each time from its words and sent.
    private static double bare(Sink sink, int mails) throws IOException, InterruptedException, MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(sink.port()));
        var session = Session.getInstance(properties);
        var model = new MimeMessage(session, new ByteArrayInputStream(sink.message()));
        var parts = (MimeMultipart) model.getContent();
        var text = (String) parts.getBodyPart(0).getContent();
        var html = (String) parts.getBodyPart(1).getContent();
        sink.reset();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int n = 0; n < mails; n++) {
                var message = message(session, model, text, html, n);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return sink.rate(mails);
    }

    private static MimeMessage message(Session session, MimeMessage model, String text, String html, int n)
            throws MessagingException {
        var message = new MimeMessage(session);
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(text, "plain"));
        both.addBodyPart(part(html, "html"));
        message.setContent(both);
        message.setFrom(model.getFrom()[0]);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("agent" + n + "@exemple.fr"));
        message.setSubject(model.getSubject(), "UTF-8");
        message.setSentDate(model.getSentDate());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, "UTF-8", kind);
        return part;
    }

    /// What remains used after a collection, in kilobytes.
    private static long heap(App app) throws IOException {
        app.jcmd("GC.run");
        var used = USED.matcher(app.jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : 0;
    }
}
