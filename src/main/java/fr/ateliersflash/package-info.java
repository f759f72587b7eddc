/// The ateliers flash, from the first line of a fiche to the closed atelier. One package per module;
/// `docs/structure.md` is the map.
@NullMarked
package fr.ateliersflash;

import org.jspecify.annotations.NullMarked;
