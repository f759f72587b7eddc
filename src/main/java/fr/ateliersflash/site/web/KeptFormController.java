package fr.ateliersflash.site.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Gives back what was typed when the session expired.
@Controller
@SignedIn
class KeptFormController {

    private final KeptForms kept;
    private final MessageSource messages;

    KeptFormController(KeptForms kept, MessageSource messages) {
        this.kept = kept;
        this.messages = messages;
    }

    @GetMapping("/reprise")
    String show(HttpSession session, Model model, Viewer viewer) {
        var form = kept.pending(session).filter(one -> one.isOf(viewer));
        if (form.isEmpty()) {
            return "redirect:/tableau-de-bord";
        }
        model.addAttribute("page", KeptFormPage.of(form.get(), messages));
        return "site/kept-form";
    }

    @PostMapping("/reprise/abandon")
    String drop(HttpSession session, RedirectAttributes redirect) {
        kept.drop(session);
        redirect.addFlashAttribute("flash", "site.kept.dropped");
        return "redirect:/tableau-de-bord";
    }

    record KeptFormPage(String path, List<Answer> answers, List<Answer> fields, boolean withFiles) {

        static KeptFormPage of(KeptForm form, MessageSource messages) {
            var fields = form.fields().entrySet().stream()
                    .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Answer(field.getKey(), value)))
                    .toList();
            return new KeptFormPage(form.path(), Answer.of(form.fields(), messages), fields, form.withFiles());
        }
    }
}
