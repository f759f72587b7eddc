package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Saved;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Tells the browser that what was sent from a page has arrived: it need not keep it any longer.
final class Arrival {

    private static final String COOKIE = "arrivee";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private Arrival() {}

    /// What is still to be settled has not arrived whole.
    static void tell(Saved saved, Reading read, HttpServletResponse response) {
        if (!saved.contested().isEmpty()) {
            return;
        }
        var cookie = ResponseCookie.from(COOKIE, read.sitting())
                .path("/")
                .sameSite("Lax")
                .maxAge(LONG_ENOUGH)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
