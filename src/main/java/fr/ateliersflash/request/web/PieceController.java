package fr.ateliersflash.request.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The letters and annexes of a request: joined, replaced by newer versions, read by whoever may see the dossier.
@Controller
@RequestMapping("/demandes/{reference}")
class PieceController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final Documents documents;
    private final StepPages pages;

    PieceController(Dossiers dossiers, Filing filing, Documents documents, StepPages pages) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.documents = documents;
        this.pages = pages;
    }

    /// @param wrong the piece whose file was refused, null when none was
    record PiecesPage(
            List<Slot> letters,
            List<Line> annexes,
            String action,
            @Nullable PieceKind wrong) {}

    record UploadForm(@Nullable PieceKind kind, @Nullable MultipartFile file) {}

    /// The place of a letter: its current version and the older ones.
    record Slot(PieceKind kind, @Nullable Line current, List<Line> older) {}

    record Line(
            long id,
            String name,
            String detail,
            String href,
            @Nullable String verdict,
            @Nullable String reason) {}

    @GetMapping("/fiche/pieces")
    @For({Capacity.SERVICE, Capacity.COLLECTIVITE})
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        return request.allows(RequestAct.ATTACH, viewer)
                ? page(request, null, new UploadForm(null, null), HttpStatus.OK, viewer)
                : new ModelAndView(Addresses.redirect(Addresses.recap(reference)));
    }

    @PostMapping("/pieces")
    @For({Capacity.SERVICE, Capacity.COLLECTIVITE})
    ModelAndView create(
            @PathVariable Reference reference,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        var kind = form.kind();
        var file = form.file();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (kind == null || file == null || name.isEmpty()) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.ATTACH);
            return refused(reference, List.of(Refusal.of("request.piece.none")), form, errors, viewer);
        }
        try (var content = file.getInputStream()) {
            return switch (filing.attach(reference, kind, content, name, viewer)) {
                case Outcome.Done<AtelierRequest> _ -> {
                    redirect.addFlashAttribute("flash", "request.piece.added");
                    yield new ModelAndView(Addresses.redirect(Addresses.step(reference, Step.PIECES)));
                }
                case Outcome.Refused<AtelierRequest>(var refusals) ->
                    refused(reference, refusals, form, errors, viewer);
            };
        }
    }

    @PostMapping("/pieces/{id}/retrait")
    @For({Capacity.SERVICE, Capacity.COLLECTIVITE})
    String destroy(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        filing.withdrawAnnex(reference, id, viewer);
        return Addresses.redirect(Addresses.step(reference, Step.PIECES));
    }

    @GetMapping("/pieces/{id}")
    @SignedIn
    ResponseEntity<Resource> show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var piece = dossiers.findWithPieces(reference, viewer).pieces().stream()
                .filter(one -> one.id() == id && (one.isCurrent() || viewer.kind() != OrganisationKind.GROUPEMENT))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece " + id));
        return documents.attachment(documents.find(piece.documentId()));
    }

    private ModelAndView refused(
            Reference reference, List<Refusal> refusals, UploadForm form, BindingResult errors, Viewer viewer) {
        refusals.forEach(refusal ->
                errors.rejectValue("file", refusal.key(), refusal.arguments().toArray(), null));
        var request = dossiers.findWithPieces(reference, viewer);
        var wrong = Objects.requireNonNullElse(form.kind(), PieceKind.ANNEX);
        return page(request, wrong, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    private ModelAndView page(
            AtelierRequest request, @Nullable PieceKind wrong, UploadForm form, HttpStatus status, Viewer viewer) {
        var letters = Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .map(kind -> slot(request, kind))
                .toList();
        var annexes = request.currentPieces()
                .filter(piece -> piece.kind() == PieceKind.ANNEX)
                .map(piece -> line(request, piece))
                .toList();
        var action = Addresses.dossier(request.reference()) + "/pieces";
        return new ModelAndView(
                StepPages.view(Step.PIECES),
                Map.of(
                        "page",
                        pages.of(request, Step.PIECES, viewer),
                        "pieces",
                        new PiecesPage(letters, annexes, action, wrong),
                        "form",
                        form),
                status);
    }

    private static Slot slot(AtelierRequest request, PieceKind kind) {
        var older = request.pieces().stream()
                .filter(piece -> piece.kind() == kind && !piece.isCurrent())
                .map(piece -> line(request, piece))
                .toList();
        return new Slot(
                kind,
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
