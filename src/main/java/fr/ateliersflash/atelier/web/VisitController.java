package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The visite collective, whose route and guests the service chooses.
@Controller
@RequestMapping("/ateliers/{reference}/visites")
class VisitController {

    private final SessionPages pages;

    VisitController(SessionPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        return pages.show(AtelierAct.RECORD_VISIT, reference, viewer);
    }

    @PostMapping
    @For(Capacity.SERVICE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        return pages.create(AtelierAct.RECORD_VISIT, reference, form, errors, redirect, viewer);
    }
}
