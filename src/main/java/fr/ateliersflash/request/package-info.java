/// The request (demande): the fiche de renseignements that a State service writes with a collectivité, its two
/// letters and annexes, and its life from the first line to the bureau's decision. This module keeps the fiche,
/// decides what may be done to it in each status, and who sees it. What the bureau needs to know before it decides
/// (remarks, eligibility, waves) is kept by `review`, which calls [Decisions].
@ApplicationModule(allowedDependencies = {"shared", "territory", "territory::web", "document", "account", "export"})
@NullMarked
package fr.ateliersflash.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
