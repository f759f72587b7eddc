package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.SignedIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The statement of a year, by service and by atelier, for the State: each office its own dossiers.
@Controller
class StatementController {

    private final StatementPages pages;

    StatementController(StatementPages pages) {
        this.pages = pages;
    }

    @GetMapping(Addresses.STATEMENT)
    @SignedIn
    ModelAndView show(
            @RequestParam(name = "annee", required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String atelier,
            Viewer viewer) {
        return new ModelAndView("funding/statement", Map.of("page", pages.of(year, service, atelier, viewer)));
    }
}
