package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Completeness;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.FicheWords;
import fr.ateliersflash.request.FieldRemarks;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Piece;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The whole fiche on one page, what it lacks, and the deposit with its receipt.
@Controller
@RequestMapping("/demandes/{reference}")
class RecapController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final FicheWords fiche;
    private final Completeness completeness;
    private final ObjectProvider<FieldRemarks> remarks;
    private final PrintLinks prints;
    private final Wording wording;

    RecapController(
            Dossiers dossiers,
            Filing filing,
            FicheWords fiche,
            Completeness completeness,
            ObjectProvider<FieldRemarks> remarks,
            PrintLinks prints,
            Wording wording) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.fiche = fiche;
        this.completeness = completeness;
        this.remarks = remarks;
        this.prints = prints;
        this.wording = wording;
    }

    /// @param reader who reads it, whose browser may keep what they typed
    /// @param editable whether this viewer may change it
    /// @param depositable whether this viewer may deposit it, once complete
    record RecapPage(
            Reference reference,
            long reader,
            long version,
            String bearer,
            List<PartView> parts,
            Completeness.Lacks lacks,
            List<PieceLine> pieces,
            List<FieldRemarks.Line> pieceRemarks,
            FieldRemarks.Asked asked,
            boolean undeposited,
            boolean editable,
            boolean attachable,
            boolean depositable,
            boolean copyable,
            boolean complete,
            long missing,
            String updated,
            List<PrintLinks.PrintLink> prints,
            List<Refusal> refusals) {

        /// Where one starts to read.
        public Step first() {
            return Step.CONTACTS;
        }
    }

    record PieceLine(PieceKind kind, String name, String href, String detail) {}

    /// @param lines with the remarks of the bureau on each
    record PartView(String title, String href, List<LineView> lines, List<FieldRemarks.Line> remarks) {}

    record LineView(String id, String label, String value, List<FieldRemarks.Line> remarks) {}

    record ReceiptPage(
            Reference reference,
            String bearer,
            String instant,
            long rank,
            String hash,
            RankRuleText rule,
            List<PrintLinks.PrintLink> prints) {}

    @GetMapping("/recapitulatif")
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping("/depot")
    @For(Capacity.SERVICE)
    ModelAndView create(@PathVariable Reference reference, @RequestParam long version, Viewer viewer) {
        return switch (filing.submit(reference, version, viewer)) {
            case Outcome.Done<AtelierRequest> _ ->
                new ModelAndView(Addresses.redirect(Addresses.dossier(reference) + "/recepisse"));
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(reference, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @GetMapping("/recepisse")
    @SignedIn
    ModelAndView receipt(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var submittedAt = request.submittedAt();
        var rank = request.arrivalRank();
        var hash = request.contentHash();
        if (submittedAt == null || rank == null || hash == null) {
            throw new NotFound("receipt of " + reference);
        }
        return new ModelAndView(
                "request/receipt",
                Map.of(
                        "page",
                        new ReceiptPage(
                                reference,
                                request.bearer().name(),
                                French.moment(submittedAt),
                                rank,
                                hash,
                                RankRuleText.at(submittedAt, wording),
                                prints.of(request, viewer))));
    }

    /// What was hashed, for whoever wants to check the receipt.
    @GetMapping("/recepisse/contenu")
    @SignedIn
    ResponseEntity<byte[]> deposited(@PathVariable Reference reference, Viewer viewer) {
        var name = ContentDisposition.attachment().filename("depot-%s.json".formatted(reference));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(dossiers.deposited(reference, viewer).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(Reference reference, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var pieces = request.currentPieces().map(piece -> line(request, piece)).toList();
        var asked = FieldRemarks.of(remarks, request, viewer);
        var page = new RecapPage(
                reference,
                viewer.personId(),
                request.version(),
                request.bearer().name(),
                fiche.parts(request).stream()
                        .map(part -> part(request, part, asked))
                        .toList(),
                completeness.of(request, viewer),
                pieces,
                Stream.of(PieceKind.values())
                        .flatMap(kind -> asked.on(Step.PIECES, kind.name()).stream())
                        .toList(),
                asked,
                request.hasUndepositedChanges(),
                request.allows(RequestAct.EDIT, viewer),
                request.allows(RequestAct.ATTACH, viewer),
                request.allows(RequestAct.SUBMIT, viewer),
                request.standing(viewer).contains(Capacity.SERVICE),
                request.missing().isEmpty(),
                request.missing().size(),
                French.moment(request.updatedAt()),
                prints.of(request, viewer),
                refusals);
        return new ModelAndView("request/recap", Map.of("page", page), status);
    }

    private static PartView part(AtelierRequest request, FicheWords.Part part, FieldRemarks.Asked asked) {
        var lines = part.lines().stream()
                .map(line -> new LineView(
                        part.step().key() + "-" + line.field(),
                        line.label(),
                        line.value(),
                        asked.on(part.step(), line.field())))
                .toList();
        return new PartView(
                part.title(), Addresses.step(request.reference(), part.step()), lines, asked.on(part.step()));
    }

    private static PieceLine line(AtelierRequest request, Piece piece) {
        return new PieceLine(
                piece.kind(),
                piece.name(),
                Addresses.dossier(request.reference()) + "/pieces/" + piece.id(),
                French.size(piece.size()));
    }
}
