package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a search finds in conversations and notes, in words: `messaging/part/findings` shows it, on whichever page.
@Component
public class Findings {

    private final Mailbox mailbox;
    private final Wording wording;

    Findings(Mailbox mailbox, Wording wording) {
        this.mailbox = mailbox;
        this.wording = wording;
    }

    /// @param href the message among those around it, or the notes
    /// @param files the names of the attachments that answer
    public record Finding(
            String dossier,
            String href,
            boolean note,
            String written,
            List<Excerpt.Part> excerpt,
            List<String> files) {}

    /// In what the viewer may read, the latest first.
    public List<Finding> of(String words, Viewer viewer, int skipped, int limit) {
        return mailbox.search(words, viewer, skipped, limit).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(Mailbox.Hit hit) {
        var dossier = "/demandes/" + hit.dossier().reference();
        var message = hit.messageId();
        return new Finding(
                wording.of(
                        "messaging.list.dossier",
                        hit.dossier().bearer(),
                        hit.dossier().reference()),
                message == null
                        ? dossier + "/notes"
                        : "%s/conversation?message=%d#message-%d".formatted(dossier, message, message),
                message == null,
                wording.of("messaging.list.written", hit.person(), hit.organisation(), French.moment(hit.at())),
                Excerpt.parts(hit.excerpt()),
                hit.files());
    }
}
