/// Framework agreements (accords-cadres à bons de commande): what the State has agreed with the groupements that hold
/// them, for a period: their lots and ranking order, within how many working days they answer, what their work costs,
/// and up to which amount. They follow one another and are data: the one in force on a day is the one that applies
/// that day. Only the head of the bureau changes them.
@ApplicationModule(allowedDependencies = {"shared", "account", "territory", "document"})
@NullMarked
package fr.ateliersflash.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
