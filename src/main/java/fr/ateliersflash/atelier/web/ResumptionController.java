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

/// The resumption of a suspended atelier, where it was.
@Controller
@For(Capacity.SERVICE)
class ResumptionController {

    private final Course course;

    ResumptionController(Course course) {
        this.course = course;
    }

    @PostMapping("/ateliers/{reference}/reprise")
    ModelAndView create(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        course.resume(reference, viewer);
        return Answers.done(redirect, AtelierAct.RESUME, reference);
    }
}
