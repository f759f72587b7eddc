package fr.ateliersflash.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How what people type is kept: never null, without spaces around, without characters that nobody types.
public final class Typed {

    /// What word processors end a line with, beside what everybody does.
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\u000B\\f\\u0085\\u2028\\u2029]");

    /// Controls, but tabulations and ends of lines, and what makes the rest of a line read the other way round.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]]");

    private Typed() {}

    /// Several lines, with one kind of ending.
    public static String text(@Nullable String typed) {
        return typed == null ? "" : visible(typed).strip();
    }

    /// One line.
    public static String line(@Nullable String typed) {
        return typed == null ? "" : visible(typed).replaceAll("\\p{Cntrl}", " ").strip();
    }

    /// What can be seen of a text, as it was typed for the rest.
    public static String visible(String typed) {
        return isPlain(typed) ? typed : withoutUnseen(typed);
    }

    private static String withoutUnseen(String typed) {
        return UNSEEN.matcher(LINE_ENDS.matcher(typed).replaceAll("\n")).replaceAll("");
    }

    /// Nearly all texts are: every field is looked at each time that it is saved.
    private static boolean isPlain(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            char one = typed.charAt(at);
            if (one < ' ' || one >= 0x7F && one <= 0x9F || one >= 0x2028 && one <= 0x2069) {
                return false;
            }
        }
        return true;
    }
}
