package fr.ateliersflash.site.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// @param fields to be sent again, the names of the lost files among them
    /// @param files the names of the lost files, empty when there was none
    record KeptFormPage(String path, List<Answer> answers, List<Answer> fields, String files) {

        static KeptFormPage of(KeptForm form, MessageSource messages) {
            var typed = form.fields().entrySet().stream()
                    .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Answer(field.getKey(), value)));
            var files = form.files().entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(name -> new Answer(field.getKey(), name)))
                    .toList();
            return new KeptFormPage(
                    form.path(),
                    Answer.of(form.fields(), messages),
                    Stream.concat(typed, files.stream()).toList(),
                    files.stream().map(Answer::value).collect(Collectors.joining(", ")));
        }
    }
}
