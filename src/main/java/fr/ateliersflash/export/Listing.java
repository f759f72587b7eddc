package fr.ateliersflash.export;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list that can be taken away, offered by the module that shows it. Its address is `/exports/<slug>.<format>`, with
/// the same filter as its page.
public interface Listing {

    /// How many rows are read at once.
    int PAGE = 1_000;

    /// Its name in the address, and in that of the file.
    String slug();

    /// The year that the address asks for under `annee`, nothing for every year.
    static Optional<Integer> year(Map<String, String> filter) {
        return Optional.ofNullable(filter.get("annee"))
                .filter(year -> year.matches("[12]\\d{3}"))
                .map(Integer::valueOf);
    }

    /// Whether the address asks for the year of a moment, or for every year. What has none yet is of no year.
    static boolean isOfYear(Map<String, String> filter, @Nullable Instant at) {
        return isOfYear(filter, at == null ? null : at.atZone(French.PARIS).getYear());
    }

    /// Whether the address asks for this year, or for every year.
    static boolean isOfYear(Map<String, String> filter, @Nullable Integer year) {
        return year(filter).map(asked -> asked.equals(year)).orElse(true);
    }

    /// What this viewer sees of it.
    ///
    /// @param filter the parameters of the address; those that mean nothing let everything through
    /// @throws fr.ateliersflash.shared.NotFound for whom the list is not
    Spreadsheet<?> of(Map<String, String> filter, Viewer viewer);
}
