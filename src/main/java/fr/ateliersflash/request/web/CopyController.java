package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Starts a fiche from an earlier one.
@Controller
class CopyController {

    private final Filing filing;

    CopyController(Filing filing) {
        this.filing = filing;
    }

    @PostMapping("/demandes/{reference}/copie")
    @For(Capacity.SERVICE)
    String create(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        return switch (filing.copy(reference, viewer)) {
            case Outcome.Done<AtelierRequest>(var request) -> {
                redirect.addFlashAttribute("flash", "request.copy.done");
                yield Addresses.redirect(Addresses.step(request.reference(), Step.CONTACTS));
            }
            case Outcome.Refused<AtelierRequest> _ -> {
                redirect.addFlashAttribute("flash", "request.copy.elsewhere");
                yield Addresses.redirect(Addresses.dossier(reference));
            }
        };
    }
}
