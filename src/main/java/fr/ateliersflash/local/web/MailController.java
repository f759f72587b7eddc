package fr.ateliersflash.local.web;

import fr.ateliersflash.notification.Mails;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// The mails of the demonstration, which never leave, for anybody to read.
@Controller
@Profile("local")
@RequestMapping("/courriels")
@PublicPage
class MailController {

    private static final int ROWS = 25;

    private final Mails mails;
    private final Wording wording;

    MailController(Mails mails, Wording wording) {
        this.mails = mails;
        this.wording = wording;
    }

    record MailsPage(List<Line> lines, @Nullable String next) {}

    record Line(long id, String moment, String address, String subject) {}

    /// @param facts whom it is for, what became of it
    record MailPage(long id, String subject, List<Fact> facts, String text) {}

    record Fact(String label, String value) {}

    @GetMapping
    ModelAndView list(@RequestParam(name = "avant", defaultValue = "" + Long.MAX_VALUE) long before) {
        var found = mails.all(before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var lines = shown.stream()
                .map(mail -> new Line(mail.id(), French.moment(mail.at()), mail.address(), mail.subject()))
                .toList();
        var next = found.size() > ROWS ? "/courriels?avant=" + shown.getLast().id() : null;
        return new ModelAndView("local/mails", Map.of("page", new MailsPage(lines, next)));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id) {
        var mail = mails.read(id);
        var envelope = mail.envelope();
        var facts = List.of(
                new Fact(wording.of("notification.watch.address"), envelope.address()),
                new Fact(wording.of("notification.staged.on"), French.moment(envelope.at())),
                new Fact(wording.of("notification.watch.state"), wording.of("notification.status", envelope.status())));
        return new ModelAndView("local/mail", Map.of("page", new MailPage(id, envelope.subject(), facts, mail.text())));
    }

    /// Shut in as a mail reader would.
    @GetMapping(value = "/{id:\\d{1,18}}/html", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String html(@PathVariable long id, HttpServletResponse response) {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox allow-top-navigation");
        return mails.read(id).html();
    }
}
