package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of an atelier: where it stands, what remains to be done, what its reader may do.
@Controller
@SignedIn
class AtelierController {

    private final AtelierPages pages;

    AtelierController(AtelierPages pages) {
        this.pages = pages;
    }

    @GetMapping("/ateliers/{reference}")
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return pages.show(reference, viewer);
    }
}
