package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Findings;
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
    private final Findings findings;
    private final Wording wording;

    MailboxController(Mailbox mailbox, Findings findings, Wording wording) {
        this.mailbox = mailbox;
        this.findings = findings;
        this.wording = wording;
    }

    /// @param topics the conversations, none when something is looked for
    /// @param hits what was found
    record MailboxPage(
            boolean searching,
            List<TopicView> topics,
            List<Findings.Finding> hits,
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
        var hits = searching ? findings.of(form.q(), viewer, skipped, ROWS + 1) : List.<Findings.Finding>of();
        return new ModelAndView(
                "messaging/list",
                Map.of(
                        "page",
                        new MailboxPage(
                                searching,
                                topics.stream().limit(ROWS).map(this::view).toList(),
                                hits.stream().limit(ROWS).toList(),
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
