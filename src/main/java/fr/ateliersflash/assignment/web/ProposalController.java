package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Settled;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a groupement was asked, and its answers.
@Controller
@RequestMapping("/propositions")
@For(Capacity.MANDATAIRE)
class ProposalController {

    private static final String SHOW = "assignment/proposal";

    private final Proposals proposals;
    private final ProposalPages pages;

    ProposalController(Proposals proposals, ProposalPages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping
    @For(value = Capacity.MANDATAIRE, readers = true)
    ModelAndView list(@RequestParam(name = "avant", defaultValue = "9223372036854775807") long before, Viewer viewer) {
        return new ModelAndView("assignment/proposals", Map.of("page", pages.list(before, viewer)));
    }

    @GetMapping("/{id}")
    @For(value = Capacity.MANDATAIRE, readers = true)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return new ModelAndView(SHOW, Map.of("page", pages.show(id, viewer), "form", TeamForm.EMPTY));
    }

    @PostMapping("/{id}/acceptation")
    ModelAndView accept(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        await(id, viewer);
        var team = form.toTeam(pages.everybody(id, viewer));
        form.check(errors);
        if (errors.hasErrors()) {
            return unprocessable(pages.show(id, viewer));
        }
        return switch (proposals.accept(id, team, viewer)) {
            case Outcome.Refused<Assignment>(var refusals) ->
                unprocessable(pages.show(id, viewer).refused(refusals));
            case Outcome.Done<Assignment> _ -> done(id, "assignment.accepted", redirect);
        };
    }

    @GetMapping("/{id}/refus")
    ModelAndView declineForm(@PathVariable long id, Viewer viewer) {
        var proposal = proposals.asked(id, viewer);
        return proposals.settled(proposal).isPresent()
                ? new ModelAndView("redirect:/propositions/" + id)
                : declinePage(id, GroundForm.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/refus")
    ModelAndView decline(
            @PathVariable long id,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        await(id, viewer);
        form.check(AssignmentAct.DECLINE, errors);
        if (errors.hasErrors()) {
            return declinePage(id, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (proposals.decline(id, form.toGround(), form.reason(), viewer)) {
            case Outcome.Refused<Assignment>(var refusals) ->
                declinePage(id, form, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Assignment> _ -> done(id, "assignment.declined", redirect);
        };
    }

    /// @throws Settled when it takes no answer any more
    private void await(long id, Viewer viewer) {
        proposals.settled(proposals.asked(id, viewer)).ifPresent(why -> {
            throw new Settled(why, "/propositions/" + id);
        });
    }

    private static ModelAndView unprocessable(ProposalPage page) {
        return new ModelAndView(SHOW, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView declinePage(long id, GroundForm form, List<Refusal> refusals, HttpStatus status) {
        var address = "/propositions/" + id;
        var grounds = pages.grounds(AssignmentAct.DECLINE);
        var page = new GroundPage("assignment.decline", address + "/refus", address, grounds, refusals);
        return new ModelAndView(GroundPage.VIEW, Map.of("page", page, "form", form), status);
    }

    private static ModelAndView done(long id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/propositions/" + id);
    }
}
