package fr.ateliersflash.site.web;

import fr.ateliersflash.site.SiteSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted too long since its owner signed in, however busy: the servlet container only ends
/// those that sleep. Those of nobody sleep less long.
@Component
@Order(BrowserProtection.BEFORE_SECURITY + 1)
class SessionLifetime extends OncePerRequestFilter implements HttpSessionListener {

    private static final String SIGNED_IN_AT = "signedInAt";
    private static final Duration ANONYMOUS = Duration.ofMinutes(10);

    private final SiteSettings settings;
    private final Clock clock;

    SessionLifetime(SiteSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            var since = session.getAttribute(SIGNED_IN_AT);
            if (since instanceof Instant at && clock.instant().isAfter(at.plus(settings.sessionLifetime()))) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    /// Somebody has just signed in: the session becomes theirs, and lasts as the settings say.
    void begin(HttpSession session) {
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        session.setMaxInactiveInterval(session.getServletContext().getSessionTimeout() * 60);
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) ANONYMOUS.toSeconds());
    }
}
