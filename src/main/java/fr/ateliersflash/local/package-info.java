/// What makes the application run by itself on one machine: an embedded PostgreSQL whose data are kept between
/// runs, and a demonstration with the real past ateliers and invented requests on real places. Profile `local`
/// only.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "document",
            "account",
            "request",
            "review",
            "agreement",
            "assignment",
            "funding",
            "atelier",
            "catalogue",
            "messaging",
            "notification",
            "site"
        })
@NullMarked
package fr.ateliersflash.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
