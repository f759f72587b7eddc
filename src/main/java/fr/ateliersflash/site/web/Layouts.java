package fr.ateliersflash.site.web;

import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.site.DemonstrationAccounts;
import fr.ateliersflash.site.Heralds;
import fr.ateliersflash.site.SiteSettings;
import fr.ateliersflash.site.TurnBoard;
import fr.ateliersflash.site.UnreadNotices;
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
    private final ObjectProvider<UnreadNotices> unread;
    private final ObjectProvider<Heralds> heralds;
    private final ObjectProvider<DemonstrationAccounts> stage;

    Layouts(
            SiteSettings settings,
            ObjectProvider<TurnBoard> turns,
            ObjectProvider<UnreadNotices> unread,
            ObjectProvider<Heralds> heralds,
            ObjectProvider<DemonstrationAccounts> stage) {
        this.settings = settings;
        this.turns = turns;
        this.unread = unread;
        this.heralds = heralds;
        this.stage = stage;
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
                () -> PAGES.contains(response.getStatus()) ? unread() : 0,
                act -> forecast(act, path),
                stage.getIfAvailable() != null,
                () -> response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private List<TurnBoard.Line> turn(String path) {
        var board = turns.getIfAvailable();
        var viewer = viewer();
        return board == null || viewer.isEmpty()
                ? List.of()
                : dossier(path)
                        .map(reference -> board.of(reference, viewer.get()))
                        .orElse(List.of());
    }

    private long unread() {
        var notices = unread.getIfAvailable();
        return notices == null ? 0 : viewer().map(notices::of).orElse(0L);
    }

    private Optional<String> forecast(String act, String path) {
        var herald = heralds.getIfAvailable();
        var viewer = viewer();
        return herald == null || viewer.isEmpty()
                ? Optional.empty()
                : dossier(path).flatMap(reference -> herald.forecast(act, reference, viewer.get()));
    }

    private static Optional<Reference> dossier(String path) {
        var matcher = DOSSIER.matcher(path);
        return matcher.matches()
                ? Optional.of(Reference.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
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
