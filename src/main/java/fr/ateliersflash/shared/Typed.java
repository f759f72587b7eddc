package fr.ateliersflash.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How what people type is kept: never null, without spaces around, without characters that nobody types.
public final class Typed {

    /// Control characters but tabs and ends of lines, and those that turn the direction of what follows: pasted, seldom
    /// seen, and able to make a text read otherwise than it is.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\t\\n\\r]]");

    private Typed() {}

    /// What can be seen of it.
    public static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    /// Several lines, with one kind of ending.
    public static String text(@Nullable String typed) {
        return typed == null ? "" : seen(typed).strip().replace("\r\n", "\n");
    }

    /// One line.
    public static String line(@Nullable String typed) {
        return typed == null ? "" : seen(typed.replaceAll("[\\t\\n\\r]", " ")).strip();
    }
}
