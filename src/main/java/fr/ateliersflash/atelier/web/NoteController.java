package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.atelier.Upload;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The note d'appropriation: read by everybody concerned, handed in by the groupement.
@Controller
@RequestMapping("/ateliers/{reference}/note")
class NoteController {

    private final Papers papers;
    private final Reading reading;
    private final PaperPages pages;
    private final Wording wording;

    NoteController(Papers papers, Reading reading, PaperPages pages, Wording wording) {
        this.papers = papers;
        this.reading = reading;
        this.pages = pages;
        this.wording = wording;
    }

    record NoteFormPage(Reference reference, List<Option> forms) {}

    @GetMapping
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return pages.show(Paper.NOTE, reference, viewer);
    }

    @GetMapping("/depot")
    @For(Capacity.MANDATAIRE)
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        var form = reading.read(
                AtelierAct.DEPOSIT_NOTE,
                reference,
                viewer,
                (_, atelier) -> atelier.currentNote().map(NoteForm::of).orElse(NoteForm.BLANK));
        return page(reference, form);
    }

    @PostMapping
    @For(Capacity.MANDATAIRE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        var visited =
                reading.read(AtelierAct.DEPOSIT_NOTE, reference, viewer, (_, atelier) -> atelier.hasBeenVisited());
        if (!errors.hasErrors()) {
            Answers.reject(form.toContent().flaws(reading.today(), visited), errors);
        }
        Given.require(form.file(), errors);
        if (errors.hasErrors()) {
            return Answers.again(page(reference, form));
        }
        return switch (deposit(reference, form, viewer)) {
            case Outcome.Done<Atelier> _ ->
                Answers.done(redirect, AtelierAct.DEPOSIT_NOTE, Addresses.paper(reference, Paper.NOTE));
            case Outcome.Refused<Atelier>(var refusals) -> {
                Answers.reject("file", refusals, errors);
                yield Answers.again(page(reference, form));
            }
        };
    }

    private Outcome<Atelier> deposit(Reference reference, NoteForm form, Viewer viewer) throws IOException {
        var file = Given.sure(form.file());
        try (var content = file.getInputStream()) {
            var report = new Upload(content, Given.name(file));
            return papers.deposit(reference, form.version(), form.toContent(), report, viewer);
        }
    }

    private ModelAndView page(Reference reference, NoteForm form) {
        var page = new NoteFormPage(reference, wording.options("request.deliverable", DeliverableForm.values()));
        return new ModelAndView("atelier/note-form", Map.of("page", page, "form", form));
    }
}
