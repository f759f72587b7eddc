package fr.ateliersflash.request.web;

import fr.ateliersflash.account.PasswordRule;
import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page that the link of an invitation opens. Opening it uses nothing up, whoever or whatever follows the link;
/// only its button does.
@Controller
@RequestMapping("/invitations/{secret}")
class InvitationController {

    private final Sharing sharing;
    private final Wording wording;

    InvitationController(Sharing sharing, Wording wording) {
        this.sharing = sharing;
        this.wording = wording;
    }

    /// What whoever opens it can do.
    enum Way {
        /// Signed in with its address: accept.
        ACCEPT,
        /// Has an account with its address: sign in first.
        SIGN_IN,
        /// Has no account here: open one.
        ENROL,
        /// Has used it: go to the dossier, by signing in.
        ENTER,
        /// Nothing: it is of no use, or for somebody else.
        NONE
    }

    /// @param refusal why nothing can be done with it, null when something can
    record InvitationPage(
            String secret,
            String bearer,
            String sentBy,
            String right,
            String until,
            String email,
            Way way,
            String organisation,
            @Nullable String refusal) {}

    record AccountForm(@NotBlank @Size(min = 2, max = 100) String name, String password) {

        static final AccountForm EMPTY = new AccountForm("", "");

        AccountForm {
            name = Typed.line(name);
            password = password == null ? "" : password;
        }
    }

    @GetMapping
    @PublicPage
    ModelAndView show(@PathVariable String secret, @Nullable Authentication authentication) {
        return page(secret, AccountForm.EMPTY, null, viewer(authentication), HttpStatus.OK);
    }

    /// Where one signs in on the way to an invitation, or to the dossier that it has opened.
    @GetMapping("/connexion")
    @SignedIn
    String signIn(@PathVariable String secret, Viewer viewer) {
        var opened = sharing.open(secret);
        var entered = opened.state() == Invitation.State.ACCEPTED && opened.isFor(viewer);
        return Addresses.redirect(entered ? Addresses.dossier(opened.request().reference()) : "/invitations/" + secret);
    }

    @PostMapping
    @SignedIn
    ModelAndView accept(
            @PathVariable String secret,
            RedirectAttributes redirect,
            @Nullable Authentication authentication,
            Viewer viewer) {
        return switch (sharing.accept(secret, viewer)) {
            case Outcome.Done<AtelierRequest>(var request) -> {
                redirect.addFlashAttribute("flash", "request.invitation.accepted");
                yield new ModelAndView(Addresses.redirect(Addresses.dossier(request.reference())));
            }
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(
                        secret,
                        AccountForm.EMPTY,
                        refusals.getFirst(),
                        viewer(authentication),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/compte")
    @PublicPage
    ModelAndView enrol(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        PasswordRule.brokenBy(form.password()).ifPresent(refusal -> errors.rejectValue("password", refusal.key()));
        if (errors.hasErrors()) {
            return page(secret, form, null, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (sharing.enrol(secret, form.name(), form.password())) {
            case Outcome.Done<AtelierRequest> _ -> {
                redirect.addFlashAttribute("flash", "request.invitation.enrolled");
                yield new ModelAndView(Addresses.redirect("/invitations/" + secret));
            }
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(secret, form, refusals.getFirst(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(
            String secret, AccountForm form, @Nullable Refusal refusal, Optional<Viewer> viewer, HttpStatus status) {
        var opened = sharing.open(secret);
        var invitation = opened.invitation();
        var obstacle = refusal == null ? obstacle(opened, viewer) : refusal;
        var page = new InvitationPage(
                secret,
                opened.request().bearer().name(),
                invitation.sentBy(),
                wording.of("request.right", invitation.right()),
                French.date(invitation.expiresAt()),
                invitation.email(),
                way(opened, viewer, obstacle == null),
                invitation.organisation(),
                obstacle == null ? null : wording.of(obstacle));
        return new ModelAndView("request/invitation", Map.of("page", page, "form", form), status);
    }

    private static @Nullable Refusal obstacle(Sharing.Opened opened, Optional<Viewer> viewer) {
        if (opened.refusal().isPresent()) {
            return opened.refusal().get();
        }
        return viewer.filter(one -> !opened.isFor(one))
                .map(one -> Refusal.of(
                        "request.invitation.stranger", opened.invitation().email(), one.name()))
                .orElse(null);
    }

    private static Way way(Sharing.Opened opened, Optional<Viewer> viewer, boolean usable) {
        if (!usable) {
            var used = opened.state() == Invitation.State.ACCEPTED;
            return used && viewer.map(opened::isFor).orElse(true) ? Way.ENTER : Way.NONE;
        }
        if (viewer.isPresent()) {
            return Way.ACCEPT;
        }
        return opened.addressee().isPresent() ? Way.SIGN_IN : Way.ENROL;
    }

    private static Optional<Viewer> viewer(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInPrincipal principal
                ? Optional.of(principal.viewer())
                : Optional.empty();
    }
}
