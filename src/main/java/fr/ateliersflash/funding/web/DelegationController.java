package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.FundingSettings;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The credits of a dossier: what was delegated, what is ordered, what is left.
@Controller
@RequestMapping("/demandes/{reference}/credits")
class DelegationController {

    private static final String VIEW = "funding/delegation";
    private static final Map<String, String> ELSEWHERE = Map.of(
            "funding.delegation.no-programme", "programme",
            "funding.delegation.beyond-cp", "cp",
            "funding.delegation.paid", "cp",
            "funding.delegation.future", "on",
            "funding.delegation.before", "on");

    private final Credits credits;
    private final FundingPages pages;
    private final FundingSettings settings;

    DelegationController(Credits credits, FundingPages pages, FundingSettings settings) {
        this.credits = credits;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return new ModelAndView(
                VIEW,
                Map.of("page", pages.delegation(reference, viewer), "form", pages.delegationForm(reference, viewer)));
    }

    @PostMapping("/delegation")
    @For(Capacity.BUREAU)
    ModelAndView delegate(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (!errors.hasErrors()) {
            if (delegate(reference, form, viewer) instanceof Outcome.Refused<Delegation>(var refusals)) {
                Refused.beside(ELSEWHERE, "amount", refusals, errors);
            } else {
                redirect.addFlashAttribute("flash", "funding.delegation.saved");
                return new ModelAndView(Addresses.redirect(Addresses.credits(reference)));
            }
        }
        return new ModelAndView(
                VIEW, Map.of("page", pages.delegation(reference, viewer)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Delegation> delegate(Reference reference, DelegationForm form, Viewer viewer) {
        if (form.version() != null) {
            return credits.adjust(reference, form.version(), form.toGrant(), viewer);
        }
        var programme = form.programme().isEmpty() ? settings.programme() : form.programme();
        return credits.delegate(reference, programme, form.toGrant(), viewer);
    }
}
