package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Presence;
import fr.ateliersflash.account.SignedInPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sees whoever is signed in as they are now, not as they were when they signed in; shows out those whose account
/// was closed.
@Component
@Order(UpToDate.AFTER_SECURITY)
class UpToDate extends OncePerRequestFilter {

    static final int AFTER_SECURITY = -90;

    private final Presence presence;

    UpToDate(Presence presence) {
        this.presence = presence;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPrincipal before) {
            presence.now(before).ifPresentOrElse(UpToDate::see, () -> showOut(request));
        }
        chain.doFilter(request, response);
    }

    private static void see(SignedInPrincipal principal) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static void showOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
