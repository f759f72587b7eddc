package fr.ateliersflash.notification.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.notification.Mailboxes;
import fr.ateliersflash.notification.NoticeKind;
import fr.ateliersflash.notification.Preferences;
import fr.ateliersflash.notification.Rhythm;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How somebody wants to be mailed, and the shared mailbox of their organisation.
@Controller
@RequestMapping("/notifications")
@SignedIn
class PreferencesController {

    private final Preferences preferences;
    private final Mailboxes mailboxes;
    private final Wording wording;

    PreferencesController(Preferences preferences, Mailboxes mailboxes, Wording wording) {
        this.preferences = preferences;
        this.mailboxes = mailboxes;
        this.wording = wording;
    }

    /// @param organisation whose shared mailbox the viewer may see, null when they may not
    /// @param mailbox as it was chosen, by whom and when
    /// @param choosing whether the viewer may choose it
    record PreferencesPage(
            List<Field> fields,
            List<Option> rhythms,
            @Nullable String organisation,
            String mailbox,
            boolean choosing) {}

    record Field(String name, String key) {}

    /// A rhythm for each kind; what is not said does not change.
    record RhythmsForm(
            @Nullable Rhythm task,
            @Nullable Rhythm exchange,
            @Nullable Rhythm invitation,
            @Nullable Rhythm decision,
            @Nullable Rhythm progress) {

        static RhythmsForm of(Map<NoticeKind, Rhythm> chosen) {
            return new RhythmsForm(
                    chosen.get(NoticeKind.TASK),
                    chosen.get(NoticeKind.EXCHANGE),
                    chosen.get(NoticeKind.INVITATION),
                    chosen.get(NoticeKind.DECISION),
                    chosen.get(NoticeKind.PROGRESS));
        }

        Map<NoticeKind, Rhythm> chosen() {
            var chosen = new EnumMap<NoticeKind, Rhythm>(NoticeKind.class);
            for (var kind : NoticeKind.values()) {
                var rhythm = switch (kind) {
                    case TASK -> task;
                    case EXCHANGE -> exchange;
                    case INVITATION -> invitation;
                    case DECISION -> decision;
                    case PROGRESS -> progress;
                };
                if (rhythm != null) {
                    chosen.put(kind, rhythm);
                }
            }
            return chosen;
        }
    }

    record MailboxForm(
            @Size(max = 254) @Pattern(regexp = "|[\\p{Alnum}._%+'-]+@(?:[\\p{Alnum}-]+\\.)+\\p{Alpha}{2,}")
            String address) {

        MailboxForm {
            address = Typed.line(address);
        }
    }

    @GetMapping("/preferences")
    ModelAndView form(Viewer viewer) {
        var address = mailboxes.of(viewer).map(Mailboxes.Mailbox::address).orElse("");
        return page(new MailboxForm(address), HttpStatus.OK, viewer);
    }

    @PostMapping("/preferences")
    String choose(@ModelAttribute("rhythms") RhythmsForm form, RedirectAttributes redirect, Viewer viewer) {
        preferences.choose(form.chosen(), viewer);
        redirect.addFlashAttribute("flash", "notification.preferences.done");
        return "redirect:/notifications/preferences";
    }

    @PostMapping("/boite-partagee")
    @For({Capacity.SERVICE, Capacity.BUREAU, Capacity.COLLECTIVITE})
    ModelAndView share(
            @Valid @ModelAttribute("form") MailboxForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        mailboxes.admit(viewer);
        if (errors.hasErrors()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        mailboxes.share(form.address(), viewer);
        redirect.addFlashAttribute(
                "flash", form.address().isEmpty() ? "notification.mailbox.removed" : "notification.mailbox.done");
        return new ModelAndView("redirect:/notifications/preferences");
    }

    private ModelAndView page(MailboxForm mailbox, HttpStatus status, Viewer viewer) {
        var page = new PreferencesPage(
                Arrays.stream(NoticeKind.values())
                        .map(kind -> new Field(kind.name().toLowerCase(Locale.ROOT), "notification.kind." + kind))
                        .toList(),
                wording.options("notification.rhythm", Rhythm.values()),
                Mailboxes.isFor(viewer) ? viewer.organisation() : null,
                mailboxes
                        .of(viewer)
                        .map(one -> wording.of(
                                "notification.mailbox.set", one.address(), one.by(), French.moment(one.at())))
                        .orElse(wording.of("notification.mailbox.none")),
                mailboxes.isOpenTo(viewer));
        return new ModelAndView(
                "notification/preferences",
                Map.of("page", page, "form", mailbox, "rhythms", RhythmsForm.of(preferences.of(viewer))),
                status);
    }
}
