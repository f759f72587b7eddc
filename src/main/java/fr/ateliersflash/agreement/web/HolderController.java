package fr.ateliersflash.agreement.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The groupements that hold an agreement.
@Controller
@RequestMapping("/accords-cadres/{id:\\d{1,18}}/titulaires")
@For(Capacity.HEAD_OF_BUREAU)
class HolderController {

    private static final String FORM = "agreement/holder";

    private final Agreements agreements;
    private final AgreementPages pages;

    HolderController(Agreements agreements, AgreementPages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    ModelAndView form(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.admission(id), "form", pages.newHolder(id)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") HolderForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        form.checkGroupement(errors);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, pages.admission(id));
        }
        return switch (admit(id, form, viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.admission(id).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.holder.admitted", redirect);
        };
    }

    @GetMapping("/{holderId:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, @PathVariable long holderId) {
        return new ModelAndView(
                FORM, Map.of("page", pages.composition(id, holderId), "form", pages.holder(id, holderId)));
    }

    @PostMapping("/{holderId:\\d{1,18}}")
    ModelAndView update(
            @PathVariable long id,
            @PathVariable long holderId,
            @Valid @ModelAttribute("form") HolderForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        var rank = form.rank();
        if (rank == null && !errors.hasFieldErrors("rank")) {
            errors.rejectValue("rank", "agreement.rank.missing");
        }
        if (errors.hasErrors() || rank == null) {
            return Answer.unprocessable(FORM, pages.composition(id, holderId));
        }
        var version = Answer.read(form.version());
        return switch (agreements.compose(id, version, holderId, rank, form.toComposition(), viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.composition(id, holderId).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.holder.changed", redirect);
        };
    }

    @PostMapping("/{holderId:\\d{1,18}}/retrait")
    ModelAndView release(
            @PathVariable long id,
            @PathVariable long holderId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var agreement = agreements.release(id, version, holderId, viewer);
        return Answer.saved(agreement, "agreement.holder.released", redirect);
    }

    private Outcome<FrameworkAgreement> admit(long id, HolderForm form, Viewer viewer) {
        var version = Answer.read(form.version());
        var known = form.groupement();
        var lot = form.lot() == null ? pages.firstLot(id) : form.lot();
        return known == null
                ? agreements.admit(id, version, lot, form.newName(), form.toComposition(), viewer)
                : agreements.admit(id, version, lot, known, form.toComposition(), viewer);
    }
}
