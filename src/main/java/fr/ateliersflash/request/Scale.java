package fr.ateliersflash.request;

/// The scale at which the atelier would work.
public enum Scale {
    /// A building or a plot, an îlot, a friche.
    SITE,
    /// A neighbourhood or a town centre.
    NEIGHBOURHOOD,
    /// A whole commune.
    COMMUNE,
    /// The intercommunalité.
    INTERCOMMUNAL
}
