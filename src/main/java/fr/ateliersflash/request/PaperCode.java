package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a model letter bears so that it files itself once signed and scanned: of which dossier it is, and which letter,
/// as in `AF1:AF-2026-00042:ENGAGEMENT`. It says nothing that is not written beside it, and gives no right.
public record PaperCode(Reference reference, PieceKind kind) {

    private static final Pattern FORM = Pattern.compile("AF1:([A-Z0-9-]{1,40}):(ENGAGEMENT|SOUTIEN)");
    private static final String ENGAGEMENT = "ENGAGEMENT";

    public PaperCode {
        if (!kind.isLetter()) {
            throw new IllegalArgumentException("Only letters have a model");
        }
    }

    /// Empty when it is no code of ours.
    static Optional<PaperCode> read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new PaperCode(Reference.of(parts.group(1)), kind(parts.group(2))))
                : Optional.empty();
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    private static PieceKind kind(String word) {
        return word.equals(ENGAGEMENT) ? PieceKind.ENGAGEMENT_LETTER : PieceKind.SUPPORT_LETTER;
    }

    @Override
    public String toString() {
        return "AF1:%s:%s".formatted(reference, kind == PieceKind.ENGAGEMENT_LETTER ? ENGAGEMENT : "SOUTIEN");
    }
}
