package fr.ateliersflash.site;

/// In whose name the site speaks. The design system is reserved to the State: elsewhere than on an official site,
/// nothing may let readers believe that it is one.
public enum Brand {
    /// No State emblem, a banner saying that the site is not official, unknown to search engines.
    DEMONSTRATION,
    /// The State's emblem and its mandatory footer.
    ETAT
}
