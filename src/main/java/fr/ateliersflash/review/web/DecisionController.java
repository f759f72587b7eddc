package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.review.EligibilityRule;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.function.Consumer;
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

/// The decisions that need a reason and no second pair of eyes: waive a rule, reopen.
@Controller
@RequestMapping("/demandes/{reference}")
@For(Capacity.HEAD_OF_BUREAU)
class DecisionController {

    private final Dossiers dossiers;
    private final Examination examination;

    DecisionController(Dossiers dossiers, Examination examination) {
        this.dossiers = dossiers;
        this.examination = examination;
    }

    @GetMapping("/derogations/{rule}")
    @For(Capacity.BUREAU)
    ModelAndView waiverForm(@PathVariable Reference reference, @PathVariable String rule, Viewer viewer) {
        mustAllow(reference, RequestAct.WAIVE, viewer);
        return page(waiver(reference, EligibilityRule.of(rule)), ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/derogations/{rule}")
    @For(Capacity.BUREAU)
    ModelAndView waive(
            @PathVariable Reference reference,
            @PathVariable String rule,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var waived = EligibilityRule.of(rule);
        return decide(
                waiver(reference, waived),
                form,
                errors,
                redirect,
                reason -> examination.waive(reference, waived, reason, viewer));
    }

    @GetMapping("/reouverture")
    ModelAndView reopeningForm(@PathVariable Reference reference, Viewer viewer) {
        mustAllow(reference, RequestAct.REOPEN, viewer);
        return page(reopening(reference), ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/reouverture")
    ModelAndView reopen(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return decide(
                reopening(reference), form, errors, redirect, reason -> examination.reopen(reference, reason, viewer));
    }

    private AtelierRequest mustAllow(Reference reference, RequestAct act, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.allows(act, viewer)) {
            throw new NotFound(act + " on " + reference);
        }
        return request;
    }

    private static ModelAndView decide(
            ReasonPage page,
            ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Consumer<String> decision) {
        if (errors.hasErrors()) {
            return page(page, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        decision.accept(form.reason());
        redirect.addFlashAttribute("flash", page.key() + ".done");
        return new ModelAndView("redirect:" + page.back());
    }

    private static ModelAndView page(ReasonPage page, ReasonForm form, HttpStatus status) {
        return new ModelAndView(ReasonPage.VIEW, Map.of("page", page, "form", form), status);
    }

    private static ReasonPage waiver(Reference reference, EligibilityRule rule) {
        return reasonPage("review.waiver." + rule, reference, "/derogations/" + rule.slug(), "/examen");
    }

    private static ReasonPage reopening(Reference reference) {
        return reasonPage("review.reopening", reference, "/reouverture", "/examen")
                .telling("request.REOPEN");
    }

    private static ReasonPage reasonPage(String key, Reference reference, String action, String back) {
        var dossier = "/demandes/" + reference;
        return new ReasonPage(key, dossier + action, dossier + back);
    }
}
