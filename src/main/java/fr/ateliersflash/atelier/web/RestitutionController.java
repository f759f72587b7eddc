package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The beginning of the restitution.
@Controller
@For(Capacity.SERVICE)
class RestitutionController {

    private final Course course;
    private final AtelierPages pages;

    RestitutionController(Course course, AtelierPages pages) {
        this.course = course;
        this.pages = pages;
    }

    @PostMapping("/ateliers/{reference}/restitution")
    ModelAndView create(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        return pages.answer(
                course.startRestitution(reference, viewer), AtelierAct.START_RESTITUTION, redirect, reference, viewer);
    }
}
