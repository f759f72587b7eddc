package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import jakarta.validation.Valid;
import java.util.List;
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

/// The cascade of a request: the bureau moves it, the service reads it.
@Controller
@RequestMapping("/demandes/{reference}")
@For(Capacity.BUREAU)
class DesignationController {

    private static final String SHOW = "assignment/designation";

    private final DesignationPages pages;
    private final Designation designation;
    private final Dossiers dossiers;

    DesignationController(DesignationPages pages, Designation designation, Dossiers dossiers) {
        this.pages = pages;
        this.designation = designation;
        this.dossiers = dossiers;
    }

    @GetMapping("/designation")
    @For(
            value = {Capacity.BUREAU, Capacity.SERVICE},
            readers = true)
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return new ModelAndView(SHOW, Map.of("page", pages.show(reference, viewer)));
    }

    @PostMapping("/propositions")
    ModelAndView propose(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        return switch (designation.propose(reference, viewer)) {
            case Outcome.Refused<Assignment>(var refusals) ->
                new ModelAndView(
                        SHOW,
                        Map.of("page", pages.show(reference, viewer).refused(refusals)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Assignment> _ -> done(reference, "assignment.proposed", redirect);
        };
    }

    @GetMapping("/propositions/{id}/annulation")
    ModelAndView cancelForm(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var state = designation.state(dossiers.find(reference, viewer).id());
        if (!(state instanceof CascadeState.Awaited(var proposal)) || proposal.id() != id) {
            throw new Stale("proposal " + id + " awaits no answer");
        }
        return cancelPage(reference, id, ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/propositions/{id}/annulation")
    ModelAndView cancel(
            @PathVariable Reference reference,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            return cancelPage(reference, id, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        designation.cancel(reference, id, form.reason(), viewer);
        return done(reference, "assignment.cancelled", redirect);
    }

    @GetMapping("/designation/passage")
    ModelAndView skipForm(@PathVariable Reference reference, Viewer viewer) {
        if (!(designation.state(dossiers.find(reference, viewer).id()) instanceof CascadeState.Next)) {
            throw new Stale("nobody is to be asked for " + reference);
        }
        return skipPage(reference, GroundForm.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/designation/passage")
    ModelAndView skip(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        form.check(AssignmentAct.SKIP, errors);
        if (errors.hasErrors()) {
            return skipPage(reference, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (designation.skip(reference, form.toGround(), form.reason(), viewer)) {
            case Outcome.Refused<Assignment>(var refusals) ->
                skipPage(reference, form, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Assignment> _ -> done(reference, "assignment.skipped", redirect);
        };
    }

    @PostMapping("/designation/tour")
    ModelAndView newRound(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        designation.newRound(reference, viewer);
        return done(reference, "assignment.round.started", redirect);
    }

    private static ModelAndView cancelPage(Reference reference, long id, ReasonForm form, HttpStatus status) {
        var action = "/demandes/%s/propositions/%d/annulation".formatted(reference, id);
        var page = new ReasonPage("assignment.cancel", action, address(reference));
        return new ModelAndView(ReasonPage.VIEW, Map.of("page", page, "form", form), status);
    }

    private ModelAndView skipPage(Reference reference, GroundForm form, List<Refusal> refusals, HttpStatus status) {
        var page = new GroundPage(
                "assignment.skip",
                address(reference) + "/passage",
                address(reference),
                pages.grounds(AssignmentAct.SKIP),
                refusals);
        return new ModelAndView(GroundPage.VIEW, Map.of("page", page, "form", form), status);
    }

    private static ModelAndView done(Reference reference, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:" + address(reference));
    }

    private static String address(Reference reference) {
        return "/demandes/" + reference + "/designation";
    }
}
