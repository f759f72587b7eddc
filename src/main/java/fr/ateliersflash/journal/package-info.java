/// The journal: who did what, when and why, on dossiers and in the offices. Nobody calls it to write: it listens to the
/// deeds that acts leave behind and writes them down in the same transaction, so that there is no act without its trace
/// and no trace without its act. Each reader gets the part and the wording that concern them.
@ApplicationModule(allowedDependencies = {"shared", "account"})
@NullMarked
package fr.ateliersflash.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
