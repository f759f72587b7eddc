package fr.ateliersflash.agreement.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import jakarta.validation.Valid;
import java.util.List;
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

/// The lots of an agreement.
@Controller
@RequestMapping("/accords-cadres/{id:\\d{1,18}}/lots")
@For(Capacity.HEAD_OF_BUREAU)
class LotController {

    private static final String FORM = "agreement/lot";

    private final Agreements agreements;
    private final AgreementPages pages;

    LotController(Agreements agreements, AgreementPages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    ModelAndView form(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.division(id), "form", pages.newLot(id)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") LotForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        var page = pages.division(id);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, page);
        }
        var agreement =
                agreements.divide(id, Answer.read(form.version()), form.toLabel(), form.toRegions(codes(page)), viewer);
        return Answer.saved(agreement, "agreement.lot.saved", redirect);
    }

    @GetMapping("/{lotId:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, @PathVariable long lotId) {
        return new ModelAndView(FORM, Map.of("page", pages.division(id, lotId), "form", pages.lot(id, lotId)));
    }

    @PostMapping("/{lotId:\\d{1,18}}")
    ModelAndView update(
            @PathVariable long id,
            @PathVariable long lotId,
            @Valid @ModelAttribute("form") LotForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        var page = pages.division(id, lotId);
        if (errors.hasErrors()) {
            return Answer.unprocessable(FORM, page);
        }
        var agreement = agreements.divide(
                id, Answer.read(form.version()), lotId, form.toLabel(), form.toRegions(codes(page)), viewer);
        return Answer.saved(agreement, "agreement.lot.saved", redirect);
    }

    private static List<String> codes(FormPage page) {
        return page.choices().stream().map(Option::value).toList();
    }
}
