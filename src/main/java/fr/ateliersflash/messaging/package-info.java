/// What people say to each other about a dossier, instead of by e-mail. The conversation: one thread a dossier, each
/// message written for some of its parties and seen by nobody else, with files, and with an answer awaited when its
/// author says so. The internal notes: what an office keeps for itself. Neither is an act: the journal does not tell
/// them, the thread is its own record.
@ApplicationModule(allowedDependencies = {"shared", "account", "document", "request"})
@NullMarked
package fr.ateliersflash.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
