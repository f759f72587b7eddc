/// The few words that every module speaks: an amount of money, the reference of a dossier, who acts and in what
/// capacity, what an act allows, why one was refused, and the fact it leaves behind. A leaf: it knows no module.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.ateliersflash.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
