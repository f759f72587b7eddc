package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Mailbox;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The conversations of somebody's dossiers, and the search among them.
@Controller
class MailboxController {

    private static final int ROWS = 25;
    private static final int LAST_PAGE = 1000;
    private static final int LONGEST_QUERY = 200;

    private final Mailbox mailbox;
    private final Wording wording;

    MailboxController(Mailbox mailbox, Wording wording) {
        this.mailbox = mailbox;
        this.wording = wording;
    }

    /// @param topics the conversations, none when something is looked for
    /// @param hits what was found
    record MailboxPage(
            boolean searching,
            List<TopicView> topics,
            List<HitView> hits,
            @Nullable String previous,
            @Nullable String next) {}

    record SearchForm(String q) {

        SearchForm {
            q = Typed.line(q);
            q = q.substring(0, Math.min(q.length(), LONGEST_QUERY));
        }
    }

    record TopicView(
            String dossier, String href, @Nullable String unread, boolean awaited, String written, String text) {}

    record HitView(
            String dossier,
            String href,
            boolean note,
            String written,
            List<Excerpt.Part> excerpt,
            List<String> files) {}

    @GetMapping("/conversations")
    @For(
            value = {Capacity.SERVICE, Capacity.COLLECTIVITE, Capacity.BUREAU, Capacity.MANDATAIRE, Capacity.CO_WRITER},
            readers = true)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Viewer viewer) {
        var form = new SearchForm(q);
        var number = Math.clamp(page, 1, LAST_PAGE);
        var skipped = (number - 1) * ROWS;
        var searching = !form.q().isEmpty();
        var topics = searching ? List.<Mailbox.Topic>of() : mailbox.topics(viewer, skipped, ROWS + 1);
        var hits = searching ? mailbox.search(form.q(), viewer, skipped, ROWS + 1) : List.<Mailbox.Hit>of();
        return new ModelAndView(
                "messaging/list",
                Map.of(
                        "page",
                        new MailboxPage(
                                searching,
                                topics.stream().limit(ROWS).map(this::view).toList(),
                                hits.stream().limit(ROWS).map(this::view).toList(),
                                number > 1 ? address(form.q(), number - 1) : null,
                                topics.size() + hits.size() > ROWS ? address(form.q(), number + 1) : null),
                        "form",
                        form));
    }

    private TopicView view(Mailbox.Topic topic) {
        return new TopicView(
                dossier(topic.dossier()),
                Addresses.conversation(topic.dossier().reference()),
                topic.unread() == 0 ? null : wording.of("messaging.list.unread", topic.unread()),
                topic.awaited(),
                wording.of("messaging.list.written", topic.person(), topic.organisation(), French.moment(topic.at())),
                topic.text().isEmpty() ? wording.of("messaging.list.files") : topic.text());
    }

    private HitView view(Mailbox.Hit hit) {
        var reference = hit.dossier().reference();
        var messageId = hit.messageId();
        return new HitView(
                dossier(hit.dossier()),
                messageId == null ? Addresses.notes(reference) : Addresses.message(reference, messageId),
                messageId == null,
                wording.of("messaging.list.written", hit.person(), hit.organisation(), French.moment(hit.at())),
                Excerpt.parts(hit.excerpt()),
                hit.files());
    }

    private String dossier(RequestRow dossier) {
        return wording.of("messaging.list.dossier", dossier.bearer(), dossier.reference());
    }

    private static String address(String q, int page) {
        return UriComponentsBuilder.fromPath("/conversations")
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
