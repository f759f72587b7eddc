package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Reference;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a service does around its fiche: invite the collectivité to write, take the request back, throw a draft
/// away or take it out of the trash.
@Controller
@RequestMapping("/demandes/{reference}")
@For(Capacity.SERVICE)
class EndingController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final Directory directory;

    EndingController(Dossiers dossiers, Filing filing, Directory directory) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.directory = directory;
    }

    record DiscardPage(Reference reference, long version, String bearer) {}

    @PostMapping("/invitation")
    String invite(
            @PathVariable Reference reference,
            @RequestParam boolean invited,
            RedirectAttributes redirect,
            Viewer viewer) {
        var request = filing.invite(reference, invited, viewer);
        redirect.addFlashAttribute("flash", "request.invite." + outcome(request));
        return Addresses.redirect(Addresses.access(reference));
    }

    private String outcome(AtelierRequest request) {
        if (!request.coWriting()) {
            return "undone";
        }
        var bearer = request.bearer();
        var known = bearer.kind() == BearerKind.COMMUNE
                ? directory.commune(bearer.code())
                : directory.grouping(bearer.code());
        return known.filter(one -> directory.people(one.id()).stream().anyMatch(EndingController::writes))
                        .isPresent()
                ? "done"
                : "nobody";
    }

    @GetMapping("/retrait")
    ModelAndView withdrawalForm(@PathVariable Reference reference, Viewer viewer) {
        var request = mustAllow(reference, RequestAct.WITHDRAW, viewer);
        return withdrawalPage(reference, request.version(), ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/retrait")
    ModelAndView withdraw(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.WITHDRAW);
            return withdrawalPage(reference, version, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        filing.withdraw(reference, version, form.reason(), viewer);
        redirect.addFlashAttribute("flash", "request.withdrawal.done");
        return new ModelAndView(Addresses.redirect(Addresses.dossier(reference)));
    }

    @GetMapping("/corbeille")
    ModelAndView discardForm(@PathVariable Reference reference, Viewer viewer) {
        var request = mustAllow(reference, RequestAct.DISCARD, viewer);
        return new ModelAndView(
                "request/discard",
                Map.of(
                        "page",
                        new DiscardPage(
                                reference, request.version(), request.bearer().name())));
    }

    @PostMapping("/corbeille")
    String discard(
            @PathVariable Reference reference, @RequestParam long version, RedirectAttributes redirect, Viewer viewer) {
        filing.discard(reference, version, viewer);
        redirect.addFlashAttribute("flash", "request.discard.done");
        return Addresses.redirect("/demandes?etat=corbeille");
    }

    @PostMapping("/restauration")
    String restore(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        filing.restore(reference, viewer);
        redirect.addFlashAttribute("flash", "request.restore.done");
        return Addresses.redirect(Addresses.dossier(reference));
    }

    private AtelierRequest mustAllow(Reference reference, RequestAct act, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.allows(act, viewer)) {
            throw new NotFound(act + " on " + reference);
        }
        return request;
    }

    private static ModelAndView withdrawalPage(Reference reference, long version, ReasonForm form, HttpStatus status) {
        var address = Addresses.dossier(reference);
        return new ModelAndView(
                ReasonPage.VIEW,
                Map.of(
                        "form",
                        form,
                        "page",
                        new ReasonPage("request.withdrawal", address + "/retrait?version=" + version, address)
                                .telling("request.WITHDRAW")),
                status);
    }

    private static boolean writes(Person person) {
        return !person.isClosed() && person.role() != Role.READER;
    }
}
