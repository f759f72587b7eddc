package fr.ateliersflash.notification;

import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.site.SiteSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes mails out of what they say: the same in plain text and in HTML.
@Component
class Stationery {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ITemplateEngine templates;
    private final NotificationSettings settings;
    private final SiteSettings site;
    private final Wording wording;
    private final Clock clock;

    Stationery(
            ITemplateEngine templates, NotificationSettings settings, SiteSettings site, Wording wording, Clock clock) {
        this.templates = templates;
        this.settings = settings;
        this.site = site;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param why one receives it
    record MailPage(
            String subject,
            String greeting,
            String intro,
            List<Line> lines,
            String follow,
            String why,
            String reply,
            String preferences,
            boolean demonstration) {}

    String html(Mail mail) {
        return templates.process("mail/message", context(mail));
    }

    String text(Mail mail) {
        return templates.process("mail/message.txt", context(mail));
    }

    MimeMessage fill(MimeMessage message, Mail mail) throws MessagingException {
        var context = context(mail);
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(templates.process("mail/message.txt", context), "plain"));
        both.addBodyPart(part(templates.process("mail/message", context), "html"));
        message.setContent(both);
        message.setFrom(InternetAddress.parse(settings.mail().from())[0]);
        message.setRecipient(Message.RecipientType.TO, addressee(mail));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<%s@%s>".formatted(mail.messageId(), host()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "fr");
        return message;
    }

    private static InternetAddress addressee(Mail mail) throws MessagingException {
        var address = new InternetAddress(mail.address(), true);
        try {
            address.setPersonal(mail.name().isEmpty() ? null : mail.name(), UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there", e);
        }
        return address;
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }

    private Context context(Mail mail) {
        return new Context(Locale.FRENCH, Map.of("mail", page(mail)));
    }

    private MailPage page(Mail mail) {
        var key = "notification.mail." + mail.model();
        return new MailPage(
                mail.subject(),
                mail.name().isEmpty()
                        ? wording.of("notification.mail.greeting")
                        : wording.of("notification.mail.greetingOf", mail.name()),
                wording.firstOf(List.of(key + ".intro"), mail.lines().size(), French.date(mail.at())),
                mail.lines().stream().map(this::absolute).toList(),
                wording.firstOf(key + ".follow", "notification.mail.follow"),
                wording.of(key + ".why"),
                wording.of(
                        mail.model() == MailModel.INVITATION
                                ? "notification.mail.INVITATION.reply"
                                : "notification.mail.reply"),
                mail.model() == MailModel.INVITATION ? "" : settings.address() + "/notifications/preferences",
                site.isDemonstration());
    }

    private Line absolute(Line line) {
        return new Line(line.subject(), line.text(), line.reason(), settings.address() + line.href());
    }

    private String host() {
        return Objects.requireNonNullElse(URI.create(settings.address()).getHost(), "localhost");
    }
}
