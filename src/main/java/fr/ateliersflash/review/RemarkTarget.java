package fr.ateliersflash.review;

import fr.ateliersflash.request.Step;

/// What a remark is about: a section of the fiche or a piece.
public enum RemarkTarget {
    /// Section 1.
    CONTACTS(Step.CONTACTS),
    /// Section 2.
    SITE(Step.SITE),
    /// Section 3.
    PURPOSE(Step.PURPOSE),
    /// Sections 4 and 5.
    THEMES(Step.THEMES),
    /// Section 6.
    ACTORS(Step.ACTORS),
    /// Section 7.
    PROGRAMMES(Step.PROGRAMMES),
    /// Section 8.
    LOGISTICS(Step.LOGISTICS),
    /// The letter of the collectivité.
    ENGAGEMENT_LETTER(Step.PIECES),
    /// The letter of the préfet.
    SUPPORT_LETTER(Step.PIECES),
    /// The annexes.
    ANNEXES(Step.PIECES);

    private final Step step;

    RemarkTarget(Step step) {
        this.step = step;
    }

    /// Where it can be mended.
    public Step step() {
        return step;
    }
}
