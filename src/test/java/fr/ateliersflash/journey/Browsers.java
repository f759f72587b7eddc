package fr.ateliersflash.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The browsers of one test, a window for each person of the story.
final class Browsers {

    private final Chromium chromium;
    private final String address;
    private final Path shelf;
    private final List<Browser> opened = new ArrayList<>();

    /// @param address where the application answers
    /// @param shelf where screenshots are kept
    Browsers(Chromium chromium, String address, Path shelf) {
        this.chromium = chromium;
        this.address = address;
        this.shelf = shelf;
    }

    Browser open() {
        return open(Scripts.ON);
    }

    Browser open(Scripts scripts) {
        var browser = Browser.open(chromium, address, shelf, scripts);
        opened.add(browser);
        return browser;
    }

    /// What they show when a test fails.
    void testify() {
        for (var at = 0; at < opened.size(); at++) {
            opened.get(at).screenshot("echec-" + (at + 1));
        }
    }

    /// @return what went wrong in them without showing
    List<String> close() {
        opened.forEach(Browser::close);
        return opened.stream().flatMap(browser -> browser.incidents().stream()).toList();
    }
}
