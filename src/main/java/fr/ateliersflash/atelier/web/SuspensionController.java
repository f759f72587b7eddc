package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Course;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The suspension of an atelier.
@Controller
@RequestMapping("/ateliers/{reference}/suspension")
@For(Capacity.SERVICE)
class SuspensionController {

    private final Course course;
    private final ReasonPages pages;

    SuspensionController(Course course, ReasonPages pages) {
        this.course = course;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        return pages.form(AtelierAct.SUSPEND, reference, viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            return pages.again(AtelierAct.SUSPEND, reference, form, viewer);
        }
        course.suspend(reference, form.reason(), viewer);
        return Answers.done(redirect, AtelierAct.SUSPEND, reference);
    }
}
