package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.site.DemonstrationAccounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page; Spring Security receives what it sends.
@Controller
@PublicPage
class SignInController {

    /// Where a failed sign-in leaves the address that was typed.
    static final String TYPED_EMAIL = "signIn.email";

    private final Optional<DemonstrationAccounts> demonstration;

    SignInController(Optional<DemonstrationAccounts> demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping("/connexion")
    ModelAndView show(HttpServletRequest request) {
        var accounts = demonstration.map(DemonstrationAccounts::accounts).orElse(List.of());
        return new ModelAndView(
                "site/sign-in",
                Map.of(
                        "page",
                        SignInPage.of(request),
                        "form",
                        new SignInForm(takeTypedEmail(request), null),
                        "demonstrationAccounts",
                        accounts));
    }

    private static @Nullable String takeTypedEmail(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(TYPED_EMAIL) instanceof String email)) {
            return null;
        }
        session.removeAttribute(TYPED_EMAIL);
        return email;
    }

    record SignInForm(@Nullable String email, @Nullable String motDePasse) {}

    /// @param message the key of what happened before, null when nothing did
    record SignInPage(@Nullable String message, String tone) {

        static SignInPage of(HttpServletRequest request) {
            var happened = request.getParameterMap();
            if (happened.containsKey("erreur")) {
                return new SignInPage("site.sign-in.wrong", "error");
            }
            if (happened.containsKey("bloque")) {
                return new SignInPage("site.sign-in.locked", "error");
            }
            if (happened.containsKey("expiree")) {
                return new SignInPage("site.sign-in.expired", "warning");
            }
            if (happened.containsKey("deconnecte")) {
                return new SignInPage("site.sign-in.signed-out", "success");
            }
            return new SignInPage(null, "info");
        }
    }
}
