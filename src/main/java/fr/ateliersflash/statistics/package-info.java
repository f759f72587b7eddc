/// The figures of the bureau: how long each stage lasts and with whom, how far requests go, what the credits of a year
/// become. It keeps a model of its own, made to be read: at each act that moves a dossier, in its transaction, the
/// dossier is told again from its journal ([fr.ateliersflash.statistics.Trajectory]), and the database adds up. Pages
/// read sums, never dossiers.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "document",
            "account",
            "export",
            "request",
            "review",
            "assignment",
            "funding",
            "journal"
        })
@NullMarked
package fr.ateliersflash.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
