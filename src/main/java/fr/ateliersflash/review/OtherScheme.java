package fr.ateliersflash.review;

/// Where the bureau may point a request that is not for a flash atelier.
public enum OtherScheme {
    /// The local format of the ateliers des territoires.
    LOCAL("Atelier des territoires, format local"),
    /// Opération de revitalisation de territoire.
    ORT("Opération de revitalisation de territoire (ORT)"),
    /// Petites villes de demain.
    PVD("Petites villes de demain"),
    /// Action cœur de ville.
    ACV("Action cœur de ville"),
    /// The fonds vert, which has taken over the fonds friches.
    FONDS_VERT("Fonds vert, recyclage foncier"),
    /// Another one, named in the reason.
    OTHER("Autre dispositif");

    private final String label;

    OtherScheme(String label) {
        this.label = label;
    }

    /// Its official name, in French.
    public String label() {
        return label;
    }
}
