package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.OtherScheme;
import fr.ateliersflash.review.Recommendation;
import fr.ateliersflash.review.RecommendationAct;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/// The decision that somebody of the bureau proposes, on its way up to the signature.
@Controller
@RequestMapping("/demandes/{reference}/proposition")
@For(Capacity.BUREAU)
class RecommendationController {

    private static final int NOTE = 2000;

    private final Dossiers dossiers;
    private final SigningCircuit circuit;
    private final ExaminationPages pages;
    private final Wording wording;

    RecommendationController(Dossiers dossiers, SigningCircuit circuit, ExaminationPages pages, Wording wording) {
        this.dossiers = dossiers;
        this.circuit = circuit;
        this.pages = pages;
        this.wording = wording;
    }

    record FormPage(
            Reference reference, String bearer, List<Option> decisions, List<Option> schemes, List<Refusal> refusals) {}

    record WantedForm(
            @NotNull @Nullable Decision decision,
            @Nullable OtherScheme scheme,
            @Size(max = NOTE) String reason) {
        WantedForm {
            reason = Typed.text(reason);
        }

        @Nullable
        OtherScheme towards() {
            return decision == Decision.REDIRECT ? scheme : null;
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, new WantedForm(null, null, ""), List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") WantedForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var decision = form.decision();
        if (decision == Decision.REDIRECT && form.scheme() == null) {
            errors.rejectValue("scheme", "review.proposing.scheme.missing");
        }
        if (decision != null && decision != Decision.VALIDATE && form.reason().isEmpty()) {
            errors.rejectValue("reason", "review.proposing.reason.missing");
        }
        if (errors.hasErrors() || decision == null) {
            return page(reference, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        var wanted = new SigningCircuit.Wanted(decision, form.towards(), form.reason());
        return switch (circuit.recommend(reference, wanted, viewer)) {
            case Outcome.Done<Recommendation> _ -> back(reference, "review.proposing.done", redirect);
            case Outcome.Refused<Recommendation>(var refusals) ->
                page(reference, form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @PostMapping("/visa")
    ModelAndView endorse(
            @PathVariable Reference reference,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (note.length() > NOTE) {
            return refused(reference, List.of(Refusal.of("review.reason.tooLong", NOTE)), viewer);
        }
        return switch (circuit.endorse(reference, version, Typed.text(note), viewer)) {
            case Outcome.Done<Recommendation> _ -> back(reference, "review.visa.done", redirect);
            case Outcome.Refused<Recommendation>(var refusals) -> refused(reference, refusals, viewer);
        };
    }

    @PostMapping("/retrait")
    ModelAndView takeBack(
            @PathVariable Reference reference, @RequestParam long version, RedirectAttributes redirect, Viewer viewer) {
        circuit.takeBack(reference, version, viewer);
        return back(reference, "review.takeBack.done", redirect);
    }

    @PostMapping("/signature")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView sign(
            @PathVariable Reference reference,
            @RequestParam long version,
            @RequestParam long requestVersion,
            RedirectAttributes redirect,
            Viewer viewer) {
        return switch (circuit.sign(reference, requestVersion, version, viewer)) {
            case Outcome.Done<AtelierRequest>(var request) -> {
                redirect.addFlashAttribute("flash", "review.signed." + request.status());
                yield new ModelAndView("redirect:/demandes/" + reference);
            }
            case Outcome.Refused<AtelierRequest>(var refusals) -> refused(reference, refusals, viewer);
        };
    }

    @GetMapping("/renvoi")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView sendingDownForm(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        request.admit(viewer, RecommendationAct.SEND_DOWN, request.status());
        var version = circuit.open(request.id())
                .orElseThrow(() -> new NotFound("proposal on " + reference))
                .version();
        return reasonPage(reference, version, ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/renvoi")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView sendDown(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            return reasonPage(reference, version, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        circuit.sendDown(reference, version, form.reason(), viewer);
        return back(reference, "review.sendingDown.done", redirect);
    }

    private ModelAndView page(
            Reference reference, WantedForm form, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        request.admit(viewer, RecommendationAct.RECOMMEND, request.status());
        var decisions = Stream.of(Decision.values())
                .filter(decision -> decision.act().from().contains(request.status()))
                .map(decision -> new Option(decision.name(), wording.of("review.decision", decision)))
                .toList();
        var schemes = Stream.of(OtherScheme.values())
                .map(scheme -> new Option(scheme.name(), scheme.label()))
                .toList();
        var page = new FormPage(reference, request.bearer().name(), decisions, schemes, refusals);
        return new ModelAndView("review/proposing", Map.of("page", page, "form", form), status);
    }

    private ModelAndView refused(Reference reference, List<Refusal> refusals, Viewer viewer) {
        return pages.page(
                reference, refusals, ExaminationPages.Typed.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    private static ModelAndView back(Reference reference, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/demandes/" + reference + "/examen");
    }

    private static ModelAndView reasonPage(Reference reference, long version, ReasonForm form, HttpStatus status) {
        var dossier = "/demandes/" + reference;
        var page = new ReasonPage(
                "review.sendingDown", dossier + "/proposition/renvoi?version=" + version, dossier + "/examen");
        return new ModelAndView(ReasonPage.VIEW, Map.of("page", page, "form", form), status);
    }
}
