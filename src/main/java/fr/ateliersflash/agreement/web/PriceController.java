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

/// The price schedule of an agreement.
@Controller
@RequestMapping("/accords-cadres/{id:\\d{1,18}}/prix")
@For(Capacity.HEAD_OF_BUREAU)
class PriceController {

    private static final String FORM = "agreement/price";

    private final Agreements agreements;
    private final AgreementPages pages;

    PriceController(Agreements agreements, AgreementPages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    ModelAndView form(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.pricing(id), "form", pages.newPrice(id)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, pages.pricing(id));
        }
        return switch (agreements.price(id, Answer.read(form.version()), form.toPrice(), viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.pricing(id).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.price.added", redirect);
        };
    }

    @GetMapping("/{lineId:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, @PathVariable long lineId) {
        return new ModelAndView(FORM, Map.of("page", pages.pricing(id, lineId), "form", pages.price(id, lineId)));
    }

    @PostMapping("/{lineId:\\d{1,18}}")
    ModelAndView update(
            @PathVariable long id,
            @PathVariable long lineId,
            @Valid @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, pages.pricing(id, lineId));
        }
        return switch (agreements.price(id, Answer.read(form.version()), lineId, form.toPrice(), viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                Answer.unprocessable(FORM, pages.pricing(id, lineId).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.price.changed", redirect);
        };
    }

    @PostMapping("/{lineId:\\d{1,18}}/retrait")
    ModelAndView withdraw(
            @PathVariable long id,
            @PathVariable long lineId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var agreement = agreements.withdraw(id, version, lineId, viewer);
        return Answer.saved(agreement, "agreement.price.withdrawn", redirect);
    }
}
