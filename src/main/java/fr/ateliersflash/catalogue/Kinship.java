package fr.ateliersflash.catalogue;

import fr.ateliersflash.request.Theme;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the past ateliers of territories like one's own: of the same theme first, then of a similar size.
@Service
@Transactional(readOnly = true)
public class Kinship {

    /// Enough to find a relative in, however many ateliers there will be.
    private static final int LOOKED_AT = 500;

    private final Entries entries;
    private final Territories territories;

    Kinship(Entries entries, Territories territories) {
        this.entries = entries;
        this.territories = territories;
    }

    /// A past atelier, and how many people live where it took place; zero when the places are unknown.
    public record Relative(Entry entry, long population, boolean sameTheme) {}

    /// @param communes INSEE codes of the territory that looks for relatives
    public List<Relative> of(Collection<String> communes, @Nullable Theme theme, int limit) {
        var size = population(communes);
        return entries.first(Filter.NONE, LOOKED_AT).stream()
                .map(entry ->
                        new Relative(entry, population(entry), theme != null && Objects.equals(entry.theme(), theme)))
                .sorted(Comparator.comparing((Relative one) -> !one.sameTheme())
                        .thenComparing(one -> distance(size, one.population())))
                .limit(limit)
                .toList();
    }

    /// How many times larger or smaller, on a logarithmic scale; what is unknown comes last.
    private static double distance(long one, long other) {
        return one == 0 || other == 0 ? Double.MAX_VALUE : Math.abs(Math.log((double) one / other));
    }

    private long population(Entry entry) {
        var bearer = entry.bearerCode();
        if (!entry.communes().isEmpty()) {
            return population(entry.communes());
        }
        return bearer == null ? 0 : sum(territories.members(bearer));
    }

    private long population(Collection<String> communes) {
        return sum(territories.communes(communes));
    }

    private static long sum(Collection<Commune> communes) {
        return communes.stream().mapToLong(Commune::population).sum();
    }
}
