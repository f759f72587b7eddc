package fr.ateliersflash.territory;

/// The legal forms of grouping, under the abbreviations that the DGCL gives them.
public enum EpciKind {
    /// The usual form in the country.
    CC("Communauté de communes"),
    /// Around a town: 50,000 inhabitants and more.
    CA("Communauté d’agglomération"),
    /// More integrated, for large towns.
    CU("Communauté urbaine"),
    /// The most integrated.
    METRO("Métropole"),
    /// The Métropole de Lyon, which is also a collectivité in its own right.
    MET69("Métropole de Lyon"),
    /// A part of the Métropole du Grand Paris; raises no tax of its own.
    EPT("Établissement public territorial");

    private final String label;

    EpciKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
