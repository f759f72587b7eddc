package fr.ateliersflash.site.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Stale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A form sent twice acts once. The first arrival does the work; the second waits for it and is sent to the same
/// page. A form given back with errors may be sent again.
@Component
class OnceTokens implements HandlerInterceptor, WebMvcConfigurer {

    private static final String HELD = OnceTokens.class.getName() + ".held";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration MEMORY = Duration.ofDays(2);

    private final FormUses uses;

    OnceTokens(FormUses uses) {
        this.uses = uses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var token = tokenOf(request);
        if (token.isEmpty() || request.getAttribute(HELD) != null) {
            return true;
        }
        var location = claimOrFollow(token.get(), request);
        if (location == null) {
            request.setAttribute(HELD, token.get());
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, location);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof UUID token) {
            var location = response.getHeader(HttpHeaders.LOCATION);
            if (failure == null && location != null) {
                uses.ended(token, location);
            } else {
                uses.free(token);
            }
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(100);
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Paris")
    void forgetOldForms() {
        uses.forgetOlderThan(MEMORY);
    }

    /// Null when the form is ours to handle, else the address where its first arrival led.
    private @Nullable String claimOrFollow(UUID token, HttpServletRequest request) throws InterruptedException {
        var person = Layouts.viewer().map(Viewer::personId).orElse(null);
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
            if (uses.claim(token, person, request.getRequestURI())) {
                return null;
            }
            var location = uses.locationOf(token, person);
            if (location.isPresent()) {
                return location.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new Stale("a form sent twice, whose first arrival has not ended");
    }

    private static Optional<UUID> tokenOf(HttpServletRequest request) {
        var token = request.getMethod().equals("POST") ? request.getParameter(OnceForms.FIELD) : null;
        try {
            return Optional.ofNullable(token).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
