package fr.ateliersflash.agreement.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.AgreementPapers;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The documents of an agreement.
@Controller
@RequestMapping("/accords-cadres/{id:\\d{1,18}}/pieces")
@For(Capacity.HEAD_OF_BUREAU)
class PaperController {

    private static final String FORM = "agreement/document";

    private final AgreementPapers papers;
    private final Documents documents;
    private final AgreementPages pages;

    PaperController(AgreementPapers papers, Documents documents, AgreementPages pages) {
        this.papers = papers;
        this.documents = documents;
        this.pages = pages;
    }

    /// @param groupement the holder that reads it too, null when the bureau alone does
    record PaperForm(
            @NotBlank @Size(max = 150) @Nullable String label,
            @Nullable Long groupement,
            @Nullable MultipartFile file) {

        static final PaperForm EMPTY = new PaperForm(null, null, null);
    }

    @GetMapping("/nouvelle")
    ModelAndView form(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.deposit(id), "form", PaperForm.EMPTY));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        var file = form.file();
        if ((file == null || file.isEmpty()) && !errors.hasFieldErrors("file")) {
            errors.rejectValue("file", "agreement.document.missing");
        }
        if (errors.hasErrors() || file == null) {
            return Answer.unprocessable(FORM, pages.deposit(id));
        }
        var label = Objects.requireNonNull(form.label()).strip();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return switch (papers.add(id, form.groupement(), label, content, name, viewer)) {
                case Outcome.Refused<Document>(var refusals) ->
                    Answer.unprocessable(FORM, pages.deposit(id).refused(refusals));
                case Outcome.Done<Document> _ -> {
                    redirect.addFlashAttribute("flash", "agreement.document.added");
                    yield new ModelAndView("redirect:/accords-cadres/" + id);
                }
            };
        }
    }

    @GetMapping("/{documentId:\\d{1,18}}/retrait")
    ModelAndView confirm(@PathVariable long id, @PathVariable long documentId, Viewer viewer) {
        return new ModelAndView("agreement/withdrawal", Map.of("page", pages.withdrawal(id, documentId, viewer)));
    }

    @PostMapping("/{documentId:\\d{1,18}}/retrait")
    ModelAndView destroy(
            @PathVariable long id, @PathVariable long documentId, Viewer viewer, RedirectAttributes redirect) {
        papers.withdraw(id, documentId, viewer);
        redirect.addFlashAttribute("flash", "agreement.document.withdrawn");
        return new ModelAndView("redirect:/accords-cadres/" + id);
    }

    @GetMapping("/{documentId:\\d{1,18}}")
    @For(
            value = {Capacity.BUREAU, Capacity.MANDATAIRE},
            readers = true)
    ResponseEntity<Resource> show(@PathVariable long id, @PathVariable long documentId, Viewer viewer) {
        return documents.attachment(papers.find(id, documentId, viewer).document());
    }
}
