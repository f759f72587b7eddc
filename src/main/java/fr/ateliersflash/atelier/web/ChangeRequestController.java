package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the service or the collectivité asks to change in the note or in the deliverable.
@Controller
@RequestMapping("/ateliers/{reference}")
@For({Capacity.SERVICE, Capacity.COLLECTIVITE})
class ChangeRequestController {

    private final Papers papers;
    private final ReasonPages pages;

    ChangeRequestController(Papers papers, ReasonPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/note/modification")
    ModelAndView noteForm(@PathVariable Reference reference, Viewer viewer) {
        return pages.form(Paper.NOTE.changeRequest(), reference, viewer);
    }

    @PostMapping("/note/modification")
    ModelAndView note(
            @PathVariable Reference reference,
            @RequestParam int version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return create(Paper.NOTE, reference, version, form, errors, redirect, viewer);
    }

    @GetMapping("/livrable/modification")
    ModelAndView deliverableForm(@PathVariable Reference reference, Viewer viewer) {
        return pages.form(Paper.DELIVERABLE.changeRequest(), reference, viewer);
    }

    @PostMapping("/livrable/modification")
    ModelAndView deliverable(
            @PathVariable Reference reference,
            @RequestParam int version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return create(Paper.DELIVERABLE, reference, version, form, errors, redirect, viewer);
    }

    private ModelAndView create(
            Paper paper,
            Reference reference,
            int version,
            ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            return pages.again(paper.changeRequest(), version, reference, form, viewer);
        }
        papers.requestChange(paper, reference, version, form.reason(), viewer);
        return Answers.done(redirect, paper.changeRequest(), reference);
    }
}
