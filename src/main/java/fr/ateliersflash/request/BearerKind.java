package fr.ateliersflash.request;

/// The collectivités that may bear a request.
public enum BearerKind {
    /// A single commune, known by its INSEE code.
    COMMUNE,
    /// An intercommunalité with its own tax, known by its SIREN.
    EPCI,
    /// A pôle d'équilibre territorial et rural, known by its SIREN.
    PETR,
    /// A syndicat mixte, known by its SIREN.
    SYNDICAT_MIXTE;

    public boolean isIntercommunal() {
        return this != COMMUNE;
    }
}
