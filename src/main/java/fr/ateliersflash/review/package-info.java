/// The bureau's desk: requests are examined in arrival order, sent back with remarks when something lacks,
/// validated once the fiche is complete, both letters are accepted and the rules of the scheme are met or waived,
/// then selected in one of the three waves of the year.
@ApplicationModule(
        allowedDependencies = {"shared", "territory", "territory::web", "account", "request", "funding", "export"})
@NullMarked
package fr.ateliersflash.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
