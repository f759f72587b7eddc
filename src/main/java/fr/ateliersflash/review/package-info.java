/// The bureau's desk: requests are examined in arrival order, sent back with remarks when something lacks,
/// validated once the fiche is complete, both letters are accepted and the rules of the scheme are met or waived,
/// then selected in one of the three waves of the year,
/// which is prepared as scenarios and committed once by somebody else.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "territory::web",
            "account",
            "document",
            "request",
            "agreement",
            "assignment",
            "funding",
            "export"
        })
@NullMarked
package fr.ateliersflash.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
