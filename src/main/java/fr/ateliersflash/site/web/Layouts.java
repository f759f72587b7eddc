package fr.ateliersflash.site.web;

import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.site.SiteSettings;
import fr.ateliersflash.site.TurnBoard;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives each page its shell.
@ControllerAdvice
class Layouts {

    /// The pages of a dossier but its first one, which opens with its own line.
    private static final Pattern DOSSIER = Pattern.compile("/(?:demandes/([^/]+)/.+|ateliers/([^/]+).*)");

    private static final Set<Integer> PAGES = Set.of(HttpStatus.OK.value(), HttpStatus.UNPROCESSABLE_CONTENT.value());

    private final SiteSettings settings;
    private final ObjectProvider<TurnBoard> turns;

    Layouts(SiteSettings settings, ObjectProvider<TurnBoard> turns) {
        this.settings = settings;
        this.turns = turns;
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
                () -> PAGES.contains(response.getStatus()) ? turn(path) : List.of(),
                () -> response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private List<TurnBoard.Line> turn(String path) {
        var matcher = DOSSIER.matcher(path);
        var board = turns.getIfAvailable();
        var viewer = viewer();
        if (board == null || viewer.isEmpty() || !matcher.matches()) {
            return List.of();
        }
        var reference = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return board.of(Reference.of(reference), viewer.get());
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
