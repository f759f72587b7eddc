/// Whose turn it is: on each dossier, who must act, what exactly, and since when. Computed again by every act, in
/// its transaction, from what the other modules say of the dossier; read by every home page and by the first line
/// of every dossier.
@ApplicationModule(
        allowedDependencies = {"shared", "account", "request", "review", "assignment", "funding", "atelier", "messaging"
        })
@NullMarked
package fr.ateliersflash.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
