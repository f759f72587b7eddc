package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The approvals of the note and of the deliverable, by the service and by the collectivité.
@Controller
@RequestMapping("/ateliers/{reference}")
@For({Capacity.SERVICE, Capacity.COLLECTIVITE})
class ApprovalController {

    private final Papers papers;

    ApprovalController(Papers papers) {
        this.papers = papers;
    }

    @PostMapping("/note/approbation")
    ModelAndView note(
            @PathVariable Reference reference, @RequestParam int version, RedirectAttributes redirect, Viewer viewer) {
        return create(Paper.NOTE, reference, version, redirect, viewer);
    }

    @PostMapping("/livrable/approbation")
    ModelAndView deliverable(
            @PathVariable Reference reference, @RequestParam int version, RedirectAttributes redirect, Viewer viewer) {
        return create(Paper.DELIVERABLE, reference, version, redirect, viewer);
    }

    private ModelAndView create(
            Paper paper, Reference reference, int version, RedirectAttributes redirect, Viewer viewer) {
        papers.approve(paper, reference, version, viewer);
        return Answers.done(redirect, paper.approval(), reference);
    }
}
