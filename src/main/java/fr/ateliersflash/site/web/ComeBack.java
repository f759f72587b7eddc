package fr.ateliersflash.site.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/// Where people are sent around signing in: to the sign-in page with what they were typing kept aside, back to it
/// when the password is wrong, and afterwards to what they were doing.
@Component
public class ComeBack extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final int LONGEST_ADDRESS = 254;

    private final KeptForms kept;
    private final SessionLifetime lifetime;

    ComeBack(KeptForms kept, SessionLifetime lifetime, RequestCache requestCache) {
        this.kept = kept;
        this.lifetime = lifetime;
        setDefaultTargetUrl("/tableau-de-bord");
        setRequestCache(requestCache);
    }

    /// Nobody is signed in and the page wants somebody.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var typing = request.getMethod().equals("POST");
        if (typing && !prefersJson(request)) {
            kept.keep(request);
        }
        var expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        send(request, response, typing || expired ? "/connexion?expiree" : "/connexion");
    }

    /// The form does not carry the proof that it comes from us: either the session that could prove it is gone, or
    /// somebody forged it.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (UploadLimit.hasEmptied(request)) {
            UploadLimit.refuse(request, response);
        } else if (Layouts.viewer().isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().equals("/deconnexion")) {
            send(request, response, "/connexion?deconnecte");
        } else {
            if (!prefersJson(request)) {
                kept.keep(request);
            }
            send(request, response, "/connexion?expiree");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var email = request.getParameter("email");
        if (email != null && email.length() <= LONGEST_ADDRESS) {
            request.getSession().setAttribute(SignInController.TYPED_EMAIL, email);
        }
        response.sendRedirect(failure instanceof LockedException ? "/connexion?bloque" : "/connexion?erreur");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        lifetime.begin(request.getSession());
        if (kept.pending(request.getSession(false)).isPresent()) {
            clearAuthenticationAttributes(request);
            response.sendRedirect("/reprise");
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /// A script does not follow a redirection to another page: it is told instead.
    private static void send(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (prefersJson(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    private static boolean prefersJson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("application/json");
    }
}
