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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Framework agreements and their terms.
@Controller
@RequestMapping("/accords-cadres")
@For(Capacity.HEAD_OF_BUREAU)
class AgreementController {

    private static final String FORM = "agreement/terms";

    private final Agreements agreements;
    private final AgreementPages pages;

    AgreementController(Agreements agreements, AgreementPages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("agreement/list", "page", pages.list(viewer));
    }

    @GetMapping("/{id:\\d{1,18}}")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return new ModelAndView("agreement/show", "page", pages.show(id, viewer));
    }

    @GetMapping("/nouveau")
    ModelAndView form() {
        return new ModelAndView(FORM, Map.of("page", pages.opening(), "form", TermsForm.EMPTY));
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, pages.opening());
        }
        return switch (agreements.open(form.toTerms(), viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.opening().refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.opened", redirect);
        };
    }

    @GetMapping("/{id:\\d{1,18}}/clauses")
    ModelAndView edit(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.termsOf(id), "form", pages.terms(id)));
    }

    @PostMapping("/{id:\\d{1,18}}/clauses")
    ModelAndView update(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, pages.termsOf(id));
        }
        return switch (agreements.amend(id, Answer.read(form.version()), form.toTerms(), viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.termsOf(id).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.changed", redirect);
        };
    }
}
