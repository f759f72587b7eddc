package fr.ateliersflash.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commune as it exists today.
///
/// @param of its name after a noun: `d’Évron`, `du Mans`
/// @param epciSiren null for the few communes outside any EPCI: islands, and the Pacific
/// @param siren null in the Pacific
/// @param population inhabitants counted by the census (population municipale), 0 where nobody lives
public record Commune(
        String insee,
        String name,
        String of,
        String departementCode,
        String departementName,
        String regionCode,
        @Nullable String epciSiren,
        @Nullable String siren,
        List<String> postalCodes,
        int population) {

    /// What tells it from its namesakes: `Saint-Denis (974)`. [Territories#resolve] reads it back.
    public String label() {
        return name + " (" + departementCode + ")";
    }
}
