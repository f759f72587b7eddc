package fr.ateliersflash.catalogue;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An atelier as the public reads it.
///
/// @param slug its name in addresses, which never changes
/// @param place the name under which people know it: `Vitré`, `Rives du Rhône`
/// @param edition the years it belongs to: `2019-2020`, `2026`
/// @param bearerCode an INSEE code or a SIREN, null where the sources give none
/// @param communes INSEE codes, none when it covered its bearer's whole territory
/// @param departements codes, at least one
/// @param summary what came out of it, empty for those held before this application
/// @param theme null when the sources do not tell
public record Entry(
        String slug,
        String place,
        Format format,
        String edition,
        BearerKind bearerKind,
        @Nullable String bearerCode,
        String bearerName,
        List<String> communes,
        List<String> departements,
        String subject,
        String summary,
        @Nullable Theme theme) {

    /// The year it ended, by which the catalogue is ordered.
    int lastYear() {
        return Integer.parseInt(edition.substring(edition.length() - 4));
    }
}
