package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.atelier.Upload;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import jakarta.validation.Valid;
import java.io.IOException;
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

/// The livrable de synthèse: read by everybody concerned, handed in by the groupement.
@Controller
@RequestMapping("/ateliers/{reference}/livrable")
class DeliverableController {

    private final Papers papers;
    private final Reading reading;
    private final PaperPages pages;

    DeliverableController(Papers papers, Reading reading, PaperPages pages) {
        this.papers = papers;
        this.reading = reading;
        this.pages = pages;
    }

    record ReportPage(Reference reference) {}

    @GetMapping
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return pages.show(Paper.DELIVERABLE, reference, viewer);
    }

    @GetMapping("/depot")
    @For(Capacity.MANDATAIRE)
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        var form = reading.read(
                AtelierAct.DEPOSIT_DELIVERABLE,
                reference,
                viewer,
                (_, atelier) -> atelier.currentDeliverable().map(ReportForm::of).orElse(ReportForm.BLANK));
        return page(reference, form);
    }

    @PostMapping
    @For(Capacity.MANDATAIRE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        reading.forAct(AtelierAct.DEPOSIT_DELIVERABLE, reference, viewer);
        Given.require(form.file(), errors);
        if (errors.hasErrors()) {
            return Answers.again(page(reference, form));
        }
        return switch (deposit(reference, form, viewer)) {
            case Outcome.Done<Atelier> _ ->
                Answers.done(redirect, AtelierAct.DEPOSIT_DELIVERABLE, Addresses.paper(reference, Paper.DELIVERABLE));
            case Outcome.Refused<Atelier>(var refusals) -> {
                Answers.reject("file", refusals, errors);
                yield Answers.again(page(reference, form));
            }
        };
    }

    private Outcome<Atelier> deposit(Reference reference, ReportForm form, Viewer viewer) throws IOException {
        var file = Given.sure(form.file());
        try (var content = file.getInputStream()) {
            var report = new Upload(content, Given.name(file));
            return papers.deposit(reference, form.version(), form.toContent(), report, viewer);
        }
    }

    private static ModelAndView page(Reference reference, ReportForm form) {
        var page = new ReportPage(reference);
        return new ModelAndView("atelier/deliverable-form", Map.of("page", page, "form", form));
    }
}
