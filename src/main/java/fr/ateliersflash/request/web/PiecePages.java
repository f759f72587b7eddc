package fr.ateliersflash.request.web;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Piece;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.French;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares the page of the pieces: what is joined, what may still be, and the models to sign.
@Component
class PiecePages {

    private final PrintLinks prints;

    PiecePages(PrintLinks prints) {
        this.prints = prints;
    }

    /// @param wrong the form whose file was refused: a kind of piece, [#ANY], or empty when none was
    /// @param other the other dossier that the refused file belongs to, if this viewer may open it
    record PiecesPage(
            List<Slot> letters,
            List<Line> annexes,
            String action,
            String wrong,
            @Nullable Other other) {

        /// The form that leaves it to the code to say where a file goes.
        static final String ANY = "ANY";
    }

    record Other(String reference, String href) {}

    /// The place of a letter: its models, its current version and the older ones.
    record Slot(
            PieceKind kind,
            List<PrintLinks.PrintLink> models,
            @Nullable Line current,
            List<Line> older) {}

    record Line(
            long id,
            String name,
            String detail,
            String href,
            @Nullable String verdict,
            @Nullable String reason) {}

    PiecesPage of(AtelierRequest request, String wrong, @Nullable Other other) {
        var letters = Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .map(kind -> slot(request, kind))
                .toList();
        var annexes = request.currentPieces()
                .filter(piece -> piece.kind() == PieceKind.ANNEX)
                .map(piece -> line(request, piece))
                .toList();
        return new PiecesPage(letters, annexes, Addresses.dossier(request.reference()) + "/pieces", wrong, other);
    }

    private Slot slot(AtelierRequest request, PieceKind kind) {
        var older = request.pieces().stream()
                .filter(piece -> piece.kind() == kind && !piece.isCurrent())
                .map(piece -> line(request, piece))
                .toList();
        return new Slot(
                kind,
                prints.models(request, kind),
                request.currentLetter(kind).map(piece -> line(request, piece)).orElse(null),
                older);
    }

    private static Line line(AtelierRequest request, Piece piece) {
        var verdict = piece.verdict();
        return new Line(
                piece.id(),
                piece.name(),
                "%s, %s, %s".formatted(French.size(piece.size()), French.moment(piece.addedAt()), piece.addedBy()),
                Addresses.dossier(request.reference()) + "/pieces/" + piece.id(),
                verdict == null ? null : verdict.name(),
                piece.verdictReason());
    }
}
