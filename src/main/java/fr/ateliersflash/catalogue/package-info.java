/// The catalogue of the ateliers that were held, open to everybody: where, in which format, on what, and what came
/// out of them. It keeps a model of its own, made to be read: the ateliers of the years before this application are
/// listed in `catalogue/ateliers.csv`, the others arrive when the bureau publishes their sheet.
///
/// It names places and projects, never a person.
@ApplicationModule(allowedDependencies = {"shared", "territory", "request", "atelier"})
@NullMarked
package fr.ateliersflash.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
