package fr.ateliersflash.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name that is harmless on any system, made from the one the file came with.
final class FileName {

    /// In characters, extension apart: twice that in bytes, most systems allow 255.
    private static final int LONGEST = 100;

    private static final String NAMELESS = "document";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /// Characters that systems reserve, that do not print or that reverse the reading order.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}<>:\"|?*/\\\\%;]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileName() {}

    static String of(String original, FileType type) {
        var name = FOLDERS.matcher(Normalizer.normalize(original, Normalizer.Form.NFC))
                .replaceFirst("");
        name = UNSAFE.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceAll("");
        name = trim(shorten(trim(withoutKnownExtension(name.strip()))));
        if (name.isEmpty()) {
            name = NAMELESS;
        } else if (DEVICE.matcher(name).matches()) {
            name = NAMELESS + " " + name;
        }
        return name + "." + type.extensions().getFirst();
    }

    private static String withoutKnownExtension(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(FileType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .filter(lower::endsWith)
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .orElse(name);
    }

    private static String shorten(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    private static String trim(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}
