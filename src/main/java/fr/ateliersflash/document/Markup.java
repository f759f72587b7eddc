package fr.ateliersflash.document;

import java.util.regex.Pattern;

/// Markup made from what people typed.
final class Markup {

    /// What XML cannot hold, escaped or not: control characters, halves of characters.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Markup() {}

    static String printable(String markup) {
        return UNPRINTABLE.matcher(markup).replaceAll("");
    }
}
