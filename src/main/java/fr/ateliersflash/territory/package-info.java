/// The places of France as the official geographic code (COG) and the DGCL name them: régions, départements,
/// communes, the intercommunalités (EPCI) and the établissements publics territoriaux (EPT) of Grand Paris, and who
/// is a member of what.
///
/// The lists come from the npm package `@etalab/decoupage-administratif`, trimmed into the build; they are loaded
/// once per release of the package and only read afterwards. A place is designated by its code: INSEE for a
/// commune, SIREN for a grouping. Other modules keep the code and ask here for the rest; they never reference these
/// tables, which are emptied and filled again when a new release arrives.
///
/// Communes merge: an old code, the name of a commune déléguée or associée, and the arrondissements of Paris, Lyon
/// and Marseille all lead to the commune they belong to today. An EPCI may span several départements, a few islands
/// belong to none, and the communes of Grand Paris belong to the métropole and to an EPT. PETR and syndicats mixtes
/// are not in the lists: they are known by name and SIREN.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package fr.ateliersflash.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
