package fr.ateliersflash.atelier;

/// What brings people together on site.
public enum SessionKind {
    /// Visite collective.
    VISIT,
    /// Conférence.
    CONFERENCE,
    /// Débat.
    DEBATE,
    /// Atelier de travail.
    WORKSHOP;

    public boolean isVisit() {
        return this == VISIT;
    }
}
