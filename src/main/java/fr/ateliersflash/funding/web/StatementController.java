package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.shared.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The statement of a year, by service and by atelier, for the State: each office its own dossiers.
@Controller
class StatementController {

    private final StatementPages pages;
    private final PdfPress press;

    StatementController(StatementPages pages, PdfPress press) {
        this.pages = pages;
        this.press = press;
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

    /// The same as a document, to be kept or sent.
    @GetMapping(Addresses.PRINTED_STATEMENT)
    @SignedIn
    ResponseEntity<byte[]> print(
            @RequestParam(name = "annee", required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String atelier,
            Viewer viewer) {
        var page = pages.of(year, service, atelier, viewer);
        return Prints.attachment(
                "releve-%s.pdf".formatted(page.year()),
                press.print("pdf/statement", Map.of("page", page, "marks", List.of())));
    }
}
