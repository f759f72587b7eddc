package fr.ateliersflash.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request that is too large or malformed cannot be read, and Tomcat throws whenever somebody asks for one of its
/// fields, Spring Security first of all. Such a request goes on as one that carries nothing: it is refused for want of
/// the proof that it comes from us, and its author reads why.
@Component
@Order(BrowserProtection.BEFORE_SECURITY + 2)
class UploadLimit extends OncePerRequestFilter {

    private static final String REFUSAL = UploadLimit.class.getName() + ".refusal";

    static boolean hasEmptied(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) != null;
    }

    /// Shows the error page from here: the container would start again from the request that cannot be read.
    static void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, request.getAttribute(REFUSAL));
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(request, response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = KeptForms.isMultipart(request) ? readParts(request) : readFields(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSAL, refusal.value());
            chain.doFilter(new Emptied(request), response);
        }
    }

    private static @Nullable HttpStatus readParts(HttpServletRequest request) {
        try {
            request.getParts();
            return null;
        } catch (IllegalStateException e) {
            return HttpStatus.CONTENT_TOO_LARGE;
        } catch (ServletException | IOException e) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    /// The page on files that are too large would make no sense here.
    private static @Nullable HttpStatus readFields(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return null;
        } catch (IllegalStateException e) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static final class Emptied extends HttpServletRequestWrapper {

        Emptied(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
