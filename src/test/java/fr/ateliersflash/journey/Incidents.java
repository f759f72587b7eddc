package fr.ateliersflash.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/// What goes wrong in a page without its reader knowing: the errors of its console (scripts, content security
/// policy, missing files) and those of the server. A page that is itself a refusal, 404 or 422, is no incident.
final class Incidents {

    private static final int REFUSAL = 400;
    private static final int SERVER_ERROR = 500;

    private final List<String> refusals = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<ConsoleMessage> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    static Incidents of(Page page) {
        var incidents = new Incidents();
        page.onConsoleMessage(incidents::note);
        page.onPageError(incidents.failures::add);
        page.onResponse(incidents::note);
        return incidents;
    }

    List<String> list() {
        var all = new ArrayList<>(failures);
        errors.stream()
                .filter(error -> !tellsOfARefusal(error))
                .filter(error -> expected.stream().noneMatch(error.text()::contains))
                .map(error -> error.text() + " (" + error.location() + ")")
                .forEach(all::add);
        return all;
    }

    /// What a test brings about on purpose.
    void expect(String words) {
        expected.add(words);
    }

    private boolean tellsOfARefusal(ConsoleMessage error) {
        return error.text().startsWith("Failed to load resource")
                && refusals.stream().anyMatch(error.location()::startsWith);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message);
        }
    }

    private void note(Response response) {
        if (response.status() >= SERVER_ERROR) {
            failures.add(response.status() + " " + response.request().method() + " " + response.url());
        } else if (response.status() >= REFUSAL && response.request().isNavigationRequest()) {
            refusals.add(response.url());
        }
    }
}
