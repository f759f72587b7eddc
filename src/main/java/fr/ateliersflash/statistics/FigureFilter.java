package fr.ateliersflash.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of the figures is asked for, as addresses say it: `annee=2026&par=region`.
///
/// @param year null for every year
public record FigureFilter(@Nullable Integer year, Cut cut) {

    private static final Map<String, Cut> CUTS = Map.of(
            "vague",
            Cut.WAVE,
            "region",
            Cut.REGION,
            "theme",
            Cut.THEME,
            "region-et-theme",
            Cut.REGION_THEME,
            "groupement",
            Cut.HOLDER,
            "friche",
            Cut.FRICHE);

    /// What means nothing lets everything through.
    public static FigureFilter of(@Nullable String year, @Nullable String by) {
        return new FigureFilter(
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                by == null ? Cut.ALL : CUTS.getOrDefault(by.toLowerCase(Locale.ROOT), Cut.ALL));
    }

    public static FigureFilter of(Map<String, String> parameters) {
        return of(parameters.get("annee"), parameters.get("par"));
    }

    public static String slug(Cut cut) {
        return CUTS.entrySet().stream()
                .filter(entry -> entry.getValue() == cut)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The cuts one can compare by.
    public static Cut[] cuts() {
        return Arrays.copyOfRange(Cut.values(), 1, Cut.values().length);
    }

    public FigureFilter by(Cut other) {
        return new FigureFilter(year, other);
    }

    /// The parameters of an address, without its question mark.
    public String parameters() {
        return "annee=%s&par=%s".formatted(year == null ? "" : year, slug(cut));
    }
}
