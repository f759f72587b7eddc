package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.CodeReader;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Files what people send: a letter made from our models bears a code that says where it goes, whatever was chosen.
///
/// A file is stored, then read, then joined, so that no transaction waits while pages are drawn; one that is not
/// joined in the end is forgotten.
@Service
public class Mailroom {

    private final Dossiers dossiers;
    private final Filing filing;
    private final Documents documents;
    private final CodeReader codes;

    Mailroom(Dossiers dossiers, Filing filing, Documents documents, CodeReader codes) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.documents = documents;
        this.codes = codes;
    }

    /// Where a file went, and why there.
    public record Filed(PieceKind kind, Reason reason) {}

    public enum Reason {
        /// It was sent to that place.
        CHOSEN,
        /// Its code says so, and nobody chose.
        RECOGNISED,
        /// Its code says so, although another place was chosen.
        MOVED,
        /// It has no code, and nobody chose.
        UNKNOWN
    }

    /// @param chosen the place it was sent to, null when its code is to say
    public Outcome<Filed> receive(
            Reference reference, @Nullable PieceKind chosen, InputStream content, String name, Viewer viewer) {
        var by = dossiers.find(reference, viewer).admit(viewer, RequestAct.ATTACH);
        return switch (documents.store(content, name, by)) {
            case Outcome.Refused<Document>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Document>(var document) -> file(reference, chosen, document, viewer);
        };
    }

    private Outcome<Filed> file(Reference reference, @Nullable PieceKind chosen, Document document, Viewer viewer) {
        var joined = false;
        try {
            var code = codes.find(document, PaperCode::isOne).flatMap(PaperCode::read);
            var strange = code.map(PaperCode::reference).filter(other -> !other.equals(reference));
            if (strange.isPresent()) {
                return Outcome.refused(misdirected(strange.get(), viewer));
            }
            var filed = place(chosen, code.map(PaperCode::kind));
            filing.attach(reference, filed.kind(), document, viewer);
            joined = true;
            return Outcome.done(filed);
        } finally {
            if (!joined) {
                documents.forget(List.of(document.id()));
            }
        }
    }

    private static Filed place(@Nullable PieceKind chosen, Optional<PieceKind> coded) {
        if (chosen == null) {
            return coded.map(kind -> new Filed(kind, Reason.RECOGNISED))
                    .orElse(new Filed(PieceKind.ANNEX, Reason.UNKNOWN));
        }
        return coded.filter(kind -> kind != chosen)
                .map(kind -> new Filed(kind, Reason.MOVED))
                .orElse(new Filed(chosen, Reason.CHOSEN));
    }

    /// Whoever may see the other dossier is shown the way to it.
    private Refusal misdirected(Reference other, Viewer viewer) {
        try {
            var theirs = dossiers.find(other, viewer);
            return Refusal.of(
                            "request.piece.misdirected.known",
                            other,
                            theirs.bearer().name())
                    .at("/demandes/%s/fiche/%s".formatted(other, Step.PIECES.slug()));
        } catch (NotFound _) {
            return Refusal.of("request.piece.misdirected", other);
        }
    }
}
