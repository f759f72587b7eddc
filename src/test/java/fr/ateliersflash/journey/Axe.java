package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import java.util.List;

/// Reads a page by the rules of accessibility that a machine can check. Our pages have no frames, which the legacy
/// mode leaves out, and it opens no other window.
final class Axe {

    private Axe() {}

    /// @return one line for each element that breaks a rule
    static List<String> violations(Browser browser) {
        var results = new AxeBuilder(browser.page()).setLegacyMode(true).analyze();
        assertThat(results.getPasses()).as("Rules that were checked").isNotEmpty();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s: %s: %s".formatted(browser.path(), rule.getId(), told(node))))
                .toList();
    }

    private static String told(CheckedNode node) {
        return node.getHtml() + " " + node.getFailureSummary();
    }
}
