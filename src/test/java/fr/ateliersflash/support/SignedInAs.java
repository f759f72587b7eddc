package fr.ateliersflash.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Whoever is signed in when a page is asked for.
public record SignedInAs(Viewer viewer) implements SignedInPrincipal {

    public static RequestPostProcessor signedInAs(Viewer viewer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInAs(viewer), null, List.of()));
    }
}
