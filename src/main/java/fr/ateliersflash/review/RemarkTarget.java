package fr.ateliersflash.review;

import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Step;
import org.jspecify.annotations.Nullable;

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
    ENGAGEMENT_LETTER(PieceKind.ENGAGEMENT_LETTER),
    /// The letter of the préfet.
    SUPPORT_LETTER(PieceKind.SUPPORT_LETTER),
    /// The annexes.
    ANNEXES(PieceKind.ANNEX);

    private final Step step;
    private final @Nullable PieceKind piece;

    RemarkTarget(Step step) {
        this.step = step;
        this.piece = null;
    }

    RemarkTarget(PieceKind piece) {
        this.step = Step.PIECES;
        this.piece = piece;
    }

    /// The kind of the piece, null when it is a section.
    public @Nullable PieceKind piece() {
        return piece;
    }

    /// Where it can be mended.
    public Step step() {
        return step;
    }
}
