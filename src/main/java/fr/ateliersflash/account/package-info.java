/// Who takes part: organisations (State services, the bureau, collectivités, groupements), the people in them, and
/// how they sign in. Rights belong to the organisation: an agent who leaves takes nothing away, one who arrives
/// finds everything.
@ApplicationModule(allowedDependencies = {"shared", "territory", "territory::web"})
@NullMarked
package fr.ateliersflash.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
