package fr.ateliersflash.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What remains of a name when everything that people type in different ways is set aside: accents, case, hyphens,
/// apostrophes, abbreviations. `L’Haÿ-les-Roses` and `l hay les roses` share one key, made of `[a-z0-9]` words.
public final class SearchKey {

    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

    private SearchKey() {}

    public static String of(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var plain = MARKS.matcher(Normalizer.normalize(shortened, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("s/", "sur ");
        var words = SEPARATORS.matcher(plain).replaceAll(" ").strip();
        return WORD.matcher(words).replaceAll(word -> ABBREVIATIONS.getOrDefault(word.group(), word.group()));
    }

    /// The key of a grouping's name, whose kind people write in full or abbreviated.
    static String ofGrouping(String text) {
        return of(text).replaceFirst("^communaute de communes\\b", "cc")
                .replaceFirst("^communaute d agglomeration\\b", "ca")
                .replaceFirst("^communaute urbaine\\b", "cu")
                .replaceFirst("^etablissement public territorial\\b", "ept");
    }
}
