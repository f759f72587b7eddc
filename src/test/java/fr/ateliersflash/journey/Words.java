package fr.ateliersflash.journey;

import java.util.regex.Pattern;

/// French words as a reader recognises them on a page: whatever the spaces and the apostrophes are.
final class Words {

    private Words() {}

    /// A text that says this and nothing else.
    static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + loosely(words) + "\\s*$");
    }

    /// A text that begins so: a label goes on with its hint.
    static Pattern startingWith(String words) {
        return Pattern.compile("^\\s*" + loosely(words) + "(?=\\s|$)");
    }

    static Pattern somewhere(String words) {
        return Pattern.compile(loosely(words));
    }

    /// Written for the engine of the browser, which knows no `\Q`.
    private static String loosely(String words) {
        return words.strip()
                .replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0")
                .replaceAll("['’]", "['’]")
                .replaceAll("[\\s\\u00a0\\u202f]+", "\\\\s+");
    }
}
