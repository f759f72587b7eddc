package fr.ateliersflash.territory;

import java.util.List;

/// A grouping of communes known to the official lists.
///
/// @param name as the DGCL lists it, the kind abbreviated: `CC des Coëvrons`
/// @param population inhabitants counted by the census (population municipale)
/// @param departementCodes the départements its members lie in, that of most members first
public record Epci(
        String siren, String name, EpciKind kind, int population, int members, List<String> departementCodes) {

    /// The name in full: `Communauté de communes des Coëvrons`.
    public String fullName() {
        var abbreviation = kind.name() + " ";
        return name.startsWith(abbreviation) ? kind.label() + " " + name.substring(abbreviation.length()) : name;
    }
}
