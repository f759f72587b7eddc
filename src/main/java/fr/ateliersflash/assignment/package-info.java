/// The designation of the groupement (désignation): a selected request is proposed to the best-ranked holder of
/// the agreement in force, which accepts with a team, declines or lets the time to answer run out; then the next
/// one is asked. The bureau may cancel a proposal, and the same rank can be asked again, or pass a rank over,
/// with a reason. When nobody is left it may start a new round. Every step stays, and the
/// whole cascade is drawn up as minutes, whose content is kept with its SHA-256.
///
/// That a request goes to the best rank left, and to the next one after a refusal, is how the framework
/// agreements are read here; how many working days there are to answer is written on each of them.
@ApplicationModule(allowedDependencies = {"shared", "account", "request", "agreement", "document", "export"})
@NullMarked
package fr.ateliersflash.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
