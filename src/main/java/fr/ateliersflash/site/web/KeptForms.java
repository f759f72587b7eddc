package fr.ateliersflash.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps what somebody was typing when their session expired, and forgets it once it has been sent again.
@Component
class KeptForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final String KEPT = "keptForm";
    private static final int LONGEST = 100_000;
    private static final Set<String> NEVER_KEPT = Set.of("/connexion", "/deconnexion", "/reprise/abandon");

    /// Keeps the form that this request carries, unless it comes from another site or is huge. What is kept is only
    /// ever shown to its author, and sent again by them.
    boolean keep(HttpServletRequest request) {
        if (!isPost(request) || !isFromOurPages(request) || NEVER_KEPT.contains(request.getRequestURI())) {
            return false;
        }
        var form = KeptForm.of(pathOf(request), request.getParameterMap(), LostFiles.of(request));
        if (form.length() > LONGEST) {
            return false;
        }
        request.getSession().setAttribute(KEPT, form);
        return true;
    }

    Optional<KeptForm> pending(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    void drop(HttpSession session) {
        session.removeAttribute(KEPT);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (isPost(request) && session != null) {
            pending(session).filter(form -> form.path().equals(pathOf(request))).ifPresent(form -> drop(session));
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static String pathOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null && origin.equals(originOf(request));
    }

    private static String originOf(HttpServletRequest request) {
        var address = URI.create(request.getRequestURL().toString());
        return address.getScheme() + "://" + address.getAuthority();
    }
}
