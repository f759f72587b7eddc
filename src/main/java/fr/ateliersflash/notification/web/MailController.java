package fr.ateliersflash.notification.web;

import fr.ateliersflash.notification.MailStatus;
import fr.ateliersflash.notification.Mails;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The mails that did not leave, for whoever keeps the application: to whom and why, not what they say.
@Controller
@RequestMapping("/administration/courriels")
@For(Capacity.ADMINISTRATOR)
class MailController {

    private static final int ROWS = 50;
    private static final String ADDRESS = "/administration/courriels";

    private static final Map<MailStatus, String> TABS = Map.of(
            MailStatus.DEAD, "abandonnes",
            MailStatus.WAITING, "en-attente",
            MailStatus.FILED, "classes");

    private final Mails mails;
    private final Wording wording;

    MailController(Mails mails, Wording wording) {
        this.mails = mails;
        this.wording = wording;
    }

    record MailsPage(
            boolean sending,
            List<Tab> tabs,
            boolean dead,
            List<Line> lines,
            @Nullable String next) {}

    record Tab(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {}

    record Line(long id, String address, String subject, List<String> state) {}

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "etat", defaultValue = "abandonnes") String state,
            @RequestParam(name = "avant", defaultValue = "" + Long.MAX_VALUE) long before) {
        var status = status(state);
        var found = mails.watched(status, before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var page = new MailsPage(
                mails.isSending(),
                Stream.of(MailStatus.DEAD, MailStatus.WAITING, MailStatus.FILED)
                        .map(one -> new Tab(wording.of("notification.watch.tab", one), href(one), one == status, null))
                        .toList(),
                status == MailStatus.DEAD,
                shown.stream().map(this::line).toList(),
                found.size() > ROWS ? href(status) + "&avant=" + shown.getLast().id() : null);
        return new ModelAndView("notification/mails", Map.of("page", page));
    }

    @PostMapping("/{id:\\d{1,18}}/renvoi")
    String sendAgain(@PathVariable long id, RedirectAttributes redirect) {
        var leaving = mails.sendAgain(id);
        redirect.addFlashAttribute(
                "flash", leaving ? "notification.watch.again.done" : "notification.watch.again.expired");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id:\\d{1,18}}/classement")
    String file(@PathVariable long id, RedirectAttributes redirect) {
        mails.file(id);
        redirect.addFlashAttribute("flash", "notification.watch.file.done");
        return "redirect:" + ADDRESS;
    }

    private static MailStatus status(String state) {
        return TABS.entrySet().stream()
                .filter(tab -> tab.getValue().equals(state))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MailStatus.DEAD);
    }

    private static String href(MailStatus status) {
        return ADDRESS + "?etat=" + TABS.get(status);
    }

    private Line line(Mails.Envelope mail) {
        var state = new ArrayList<String>();
        var failure = mail.failure();
        if (failure != null) {
            state.add(wording.of("notification.failure", failure));
            state.add(wording.of("notification.answer", String.valueOf(mail.answer())));
        }
        state.add(wording.of("notification.watch.attempts", mail.attempts()));
        var next = mail.nextAt();
        if (next != null) {
            state.add(wording.of("notification.watch.next", French.moment(next)));
        }
        return new Line(mail.id(), mail.address(), mail.subject(), state);
    }
}
