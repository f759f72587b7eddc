package fr.ateliersflash.territory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A commune as somebody types it: `Évron`, `53600`, `Évron (53)`, `saint denis 974`, `Évron, Mayenne`.
record TypedPlace(String text) {

    private static final Pattern CODE = Pattern.compile("\\d{1,5}|2[ab]\\d{0,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<name>.*?\\D)\\s*(?:[(,]\\s*(?<place>[^(),]+)\\)?|\\s(?<code>2[ab]\\d{0,3}|\\d{2,5}))");

    /// A name followed by what tells it from its namesakes: a département by code or name, a postal code.
    record Qualified(String name, String place) {

        boolean fits(Commune commune) {
            var wanted = place.toUpperCase(Locale.ROOT);
            return commune.departementCode().equals(wanted)
                    || commune.insee().equals(wanted)
                    || commune.postalCodes().contains(wanted)
                    || SearchKey.of(commune.departementName()).equals(SearchKey.of(place));
        }
    }

    /// Postal codes are typed with a space too: `31 800`.
    Optional<String> code() {
        var code = text.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    String key() {
        return SearchKey.of(text);
    }

    Optional<Qualified> qualified() {
        var matcher = QUALIFIED.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var place = matcher.group("place") == null ? matcher.group("code") : matcher.group("place");
        return Optional.of(new Qualified(matcher.group("name").strip(), place.strip()));
    }
}
