package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.FileType;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.FicheWords;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The fiche and the receipt as documents, to be kept, printed or joined to a mail.
@Controller
@RequestMapping("/demandes/{reference}")
@SignedIn
class PrintController {

    private final Dossiers dossiers;
    private final FicheWords fiche;
    private final LetterWording letters;
    private final PdfPress press;
    private final Wording wording;
    private final Clock clock;

    PrintController(
            Dossiers dossiers, FicheWords fiche, LetterWording letters, PdfPress press, Wording wording, Clock clock) {
        this.dossiers = dossiers;
        this.fiche = fiche;
        this.letters = letters;
        this.press = press;
        this.wording = wording;
        this.clock = clock;
    }

    record FichePrint(
            String title,
            String foot,
            String bearer,
            List<Fact> heading,
            List<FicheWords.Part> parts,
            List<Fact> pieces) {}

    record ReceiptPrint(String title, String foot, String bearer, List<Fact> facts, Fact hash, RankRuleText rule) {}

    /// An entry of the outline of a document, and where it leads.
    record Mark(String id, String title) {}

    @GetMapping("/fiche.pdf")
    ResponseEntity<byte[]> fiche(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var parts = fiche.parts(request);
        var page = new FichePrint(
                title("request.print.fiche.title", request),
                foot(request),
                lead(request),
                heading(request),
                parts,
                pieces(request));
        var marks = Stream.concat(
                        parts.stream().map(part -> new Mark(part.step().name(), part.title())),
                        Stream.of(new Mark("PIECES", wording.of("request.step.PIECES"))))
                .toList();
        return print("pdf/fiche", page, marks, "fiche-" + reference);
    }

    @GetMapping("/recepisse.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var submittedAt = request.submittedAt();
        var rank = request.arrivalRank();
        var hash = request.contentHash();
        if (submittedAt == null || rank == null || hash == null) {
            throw new NotFound("receipt of " + reference);
        }
        var page = new ReceiptPrint(
                title("request.print.receipt.title", request),
                foot(request),
                lead(request),
                List.of(
                        fact("request.print.reference", reference.value()),
                        fact("request.print.bearer", request.bearer().name()),
                        fact("request.print.service", request.serviceName()),
                        fact("request.print.submitted", French.moment(submittedAt)),
                        fact("request.print.rank", wording.of("request.receipt.rankValue", rank))),
                fact("request.receipt.hash", hash),
                RankRuleText.at(submittedAt, wording));
        var marks = List.of(
                new Mark("RECEIPT", wording.of("request.receipt.title")),
                new Mark("RANK", wording.of("request.rankRule.title")),
                new Mark("PROOF", wording.of("request.print.receipt.proof.title")));
        return print("pdf/receipt", page, marks, "recepisse-" + reference);
    }

    private ResponseEntity<byte[]> print(String template, Object page, List<Mark> marks, String name) {
        var content = press.print(template, Map.of("page", page, "marks", marks));
        return Download.of(content, FileType.PDF.mediaType(), name + ".pdf");
    }

    private List<Fact> heading(AtelierRequest request) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("request.print.reference", request.reference().value()));
        facts.add(fact("request.print.status", wording.of("request.status", request.status())));
        facts.add(fact("request.print.service", request.serviceName()));
        Optional.ofNullable(request.submittedAt())
                .ifPresent(at -> facts.add(fact("request.print.submitted", French.moment(at))));
        Optional.ofNullable(request.arrivalRank())
                .ifPresent(
                        rank -> facts.add(fact("request.print.rank", wording.of("request.receipt.rankValue", rank))));
        facts.add(fact("request.print.updated", French.moment(request.updatedAt())));
        return facts;
    }

    /// `Commune d’Évron – Réemployer la friche`.
    private String lead(AtelierRequest request) {
        var object = request.fiche().purpose().title();
        return object.isEmpty() ? letters.sender(request) : letters.sender(request) + " – " + object;
    }

    private List<Fact> pieces(AtelierRequest request) {
        var absent = Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .filter(kind -> request.currentLetter(kind).isEmpty())
                .map(kind -> fact("request.piece." + kind, wording.of("request.print.absent")));
        var present = request.currentPieces()
                .map(piece -> fact(
                        "request.piece." + piece.kind(), "%s (%s)".formatted(piece.name(), French.size(piece.size()))));
        return Stream.concat(present, absent).toList();
    }

    private Fact fact(String key, String value) {
        return new Fact(wording.of(key), value);
    }

    private String title(String key, AtelierRequest request) {
        return wording.of(key, request.reference(), request.bearer().name());
    }

    private String foot(AtelierRequest request) {
        return wording.of("request.print.footPrinted", request.reference(), French.moment(clock.instant()));
    }
}
