package fr.ateliersflash.request.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
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

/// The people of a dossier and what each may do there: the service, the collectivité, and those invited by name.
@Controller
@RequestMapping("/demandes/{reference}")
class SharingController {

    private final Dossiers dossiers;
    private final Sharing sharing;
    private final SharingPages pages;

    SharingController(Dossiers dossiers, Sharing sharing, SharingPages pages) {
        this.dossiers = dossiers;
        this.sharing = sharing;
        this.pages = pages;
    }

    /// @param ofBearer whether they belong to the collectivité that bears the request
    record GuestForm(
            @NotBlank @Email @Size(max = 200) String email,
            @NotNull @Nullable GuestRight right,
            @NotNull @Nullable Boolean ofBearer,
            @Size(max = 200) String organisation) {

        static final GuestForm EMPTY = new GuestForm("", GuestRight.WRITE, null, "");

        GuestForm {
            email = Typed.line(email);
            organisation = Typed.line(organisation);
        }

        boolean isOfNoOrganisation() {
            return Boolean.FALSE.equals(ofBearer) && organisation.length() < 2;
        }
    }

    @GetMapping("/acces")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, GuestForm.EMPTY, HttpStatus.OK, viewer);
    }

    @PostMapping("/acces")
    @For(Capacity.SERVICE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") GuestForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var right = form.right();
        var ofBearer = form.ofBearer();
        if (form.isOfNoOrganisation()) {
            errors.rejectValue("organisation", "request.access.organisation.missing");
        }
        if (errors.hasErrors() || right == null || ofBearer == null) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.SHARE);
            return page(reference, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        var request = dossiers.find(reference, viewer);
        var organisation = ofBearer ? request.bearer().name() : form.organisation();
        var guest = new Invitation.Guest(form.email(), right, ofBearer, organisation);
        return switch (sharing.invite(reference, guest, viewer)) {
            case Outcome.Done<Invitation> _ -> {
                redirect.addFlashAttribute("flash", "request.sharing.done");
                yield new ModelAndView(Addresses.redirect(Addresses.access(reference)));
            }
            case Outcome.Refused<Invitation>(var refusals) -> {
                refusals.forEach(refusal -> errors.rejectValue(
                        "email", refusal.key(), refusal.arguments().toArray(), null));
                yield page(reference, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
            }
        };
    }

    @PostMapping("/acces/{id}/retrait")
    @For(Capacity.SERVICE)
    String destroy(
            @PathVariable Reference reference, @PathVariable long id, RedirectAttributes redirect, Viewer viewer) {
        sharing.revoke(reference, id, viewer);
        redirect.addFlashAttribute("flash", "request.sharing.revoked");
        return Addresses.redirect(Addresses.access(reference));
    }

    @PostMapping("/agent")
    @For(Capacity.SERVICE)
    String handOver(
            @PathVariable Reference reference, @RequestParam long person, RedirectAttributes redirect, Viewer viewer) {
        sharing.handOver(reference, person, viewer);
        redirect.addFlashAttribute("flash", "request.agent.done");
        return Addresses.redirect(Addresses.access(reference));
    }

    @PostMapping("/suivi")
    @SignedIn
    String follow(
            @PathVariable Reference reference,
            @RequestParam boolean followed,
            RedirectAttributes redirect,
            Viewer viewer) {
        sharing.follow(reference, followed, viewer);
        redirect.addFlashAttribute("flash", followed ? "request.follow.done" : "request.follow.undone");
        return Addresses.redirect(Addresses.access(reference));
    }

    private ModelAndView page(Reference reference, GuestForm form, HttpStatus status, Viewer viewer) {
        var request = visible(reference, viewer);
        return new ModelAndView("request/access", Map.of("page", pages.of(request, viewer), "form", form), status);
    }

    private AtelierRequest visible(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (request.sideOf(viewer) == OrganisationKind.GROUPEMENT) {
            throw new NotFound("the people of a dossier are between the State and the collectivité");
        }
        return request;
    }
}
