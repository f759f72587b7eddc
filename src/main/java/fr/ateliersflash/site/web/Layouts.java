package fr.ateliersflash.site.web;

import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.site.SiteSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives each page its shell.
@ControllerAdvice
class Layouts {

    private final SiteSettings settings;

    Layouts(SiteSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("layout")
    LayoutModel layout(HttpServletRequest request, HttpServletResponse response) {
        var viewer = viewer();
        var path = path(request);
        return new LayoutModel(
                BrowserProtection.nonce(request),
                settings.isDemonstration(),
                viewer.map(Viewer::name).orElse(null),
                viewer.map(Viewer::organisation).orElse(null),
                MenuEntry.of(viewer.orElse(null), path),
                path,
                () -> response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    static Optional<Viewer> viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPrincipal principal
                ? Optional.of(principal.viewer())
                : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
