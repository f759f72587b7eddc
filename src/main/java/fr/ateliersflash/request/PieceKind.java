package fr.ateliersflash.request;

/// The pieces joined to a fiche.
public enum PieceKind {
    /// Courrier d'engagement, signed by the collectivité.
    ENGAGEMENT_LETTER,
    /// Courrier de soutien, signed by the préfet.
    SUPPORT_LETTER,
    /// Anything else worth reading: plans, photographs, studies.
    ANNEX;

    public boolean isLetter() {
        return this != ANNEX;
    }
}
