package fr.ateliersflash.catalogue;

import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.territory.SearchKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the catalogue; null lets everything through.
///
/// @param text words of a place or of a subject, as typed
public record Filter(
        String text,
        @Nullable Format format,
        @Nullable Theme theme,
        @Nullable String region,
        @Nullable String departement,
        @Nullable String edition) {

    public static final Filter NONE = new Filter("", null, null, null, null, null);

    /// One pattern for each word: an entry must hold them all.
    String[] patterns() {
        return Arrays.stream(SearchKey.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
    }
}
