/// The pages that show several modules at once: the home page of each role and the page of a dossier. They compose
/// what the modules say and have no rule of their own.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "request",
            "review",
            "assignment",
            "atelier",
            "catalogue",
            "journal",
            "messaging",
            "turn",
            "site"
        })
@NullMarked
package fr.ateliersflash.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
