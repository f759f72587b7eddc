package fr.ateliersflash.request.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Mailroom;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.web.PiecePages.PiecesPage;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The letters and annexes of a request: joined, replaced by newer versions, read by whoever may see the dossier.
@Controller
@RequestMapping("/demandes/{reference}")
class PieceController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final Mailroom mailroom;
    private final Documents documents;
    private final StepPages steps;
    private final PiecePages pages;

    PieceController(
            Dossiers dossiers,
            Filing filing,
            Mailroom mailroom,
            Documents documents,
            StepPages steps,
            PiecePages pages) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.mailroom = mailroom;
        this.documents = documents;
        this.steps = steps;
        this.pages = pages;
    }

    /// @param kind the place chosen for the file, null when its code is to say
    record UploadForm(@Nullable PieceKind kind, @Nullable MultipartFile file) {}

    @GetMapping("/fiche/pieces")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        return request.allows(RequestAct.ATTACH, viewer)
                ? page(request, pages.of(request, "", null), new UploadForm(null, null), HttpStatus.OK, viewer)
                : new ModelAndView(Addresses.redirect(Addresses.recap(reference)));
    }

    @PostMapping("/pieces")
    @SignedIn
    ModelAndView create(
            @PathVariable Reference reference,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        var file = form.file();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.ATTACH);
            var none = errors.hasErrors() ? List.<Refusal>of() : List.of(Refusal.of("request.piece.none"));
            return refused(reference, none, form, errors, viewer);
        }
        try (var content = file.getInputStream()) {
            return switch (mailroom.receive(reference, form.kind(), content, name, viewer)) {
                case Outcome.Done<Mailroom.Filed>(var filed) -> {
                    redirect.addFlashAttribute("flash", told(filed));
                    yield new ModelAndView(back(reference));
                }
                case Outcome.Refused<Mailroom.Filed>(var refusals) ->
                    refused(reference, refusals, form, errors, viewer);
            };
        }
    }

    @PostMapping("/pieces/{id}/nature")
    @SignedIn
    String reclassify(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam PieceKind kind,
            RedirectAttributes redirect,
            Viewer viewer) {
        filing.reclassify(reference, id, kind, viewer);
        redirect.addFlashAttribute("flash", "request.piece.reclassified." + kind);
        return back(reference);
    }

    @PostMapping("/pieces/{id}/retrait")
    @SignedIn
    String destroy(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        filing.withdrawAnnex(reference, id, viewer);
        return back(reference);
    }

    @GetMapping("/pieces/{id}")
    @SignedIn
    ResponseEntity<Resource> show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var all = request.sideOf(viewer) != OrganisationKind.GROUPEMENT;
        var piece = request.pieces().stream()
                .filter(one -> one.id() == id && (all || one.isCurrent()))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece " + id));
        return documents.attachment(documents.find(piece.documentId()));
    }

    private static String told(Mailroom.Filed filed) {
        return switch (filed.reason()) {
            case CHOSEN -> "request.piece.added";
            case RECOGNISED -> "request.piece.recognised." + filed.kind();
            case MOVED -> "request.piece.moved." + filed.kind();
            case UNKNOWN -> "request.piece.unknown";
        };
    }

    private ModelAndView refused(
            Reference reference, List<Refusal> refusals, UploadForm form, BindingResult errors, Viewer viewer) {
        refusals.forEach(refusal ->
                errors.rejectValue("file", refusal.key(), refusal.arguments().toArray(), null));
        var request = dossiers.findWithPieces(reference, viewer);
        var other = refusals.stream()
                .filter(refusal -> !refusal.remedy().isEmpty())
                .map(refusal ->
                        new PiecePages.Other(refusal.arguments().getFirst().toString(), refusal.remedy()))
                .findFirst()
                .orElse(null);
        var kind = form.kind();
        var wrong = kind == null ? PiecesPage.ANY : kind.name();
        return page(request, pages.of(request, wrong, other), form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    private ModelAndView page(
            AtelierRequest request, PiecesPage pieces, UploadForm form, HttpStatus status, Viewer viewer) {
        var page = steps.of(request, Step.PIECES, viewer);
        return new ModelAndView(
                StepPages.view(Step.PIECES), Map.of("page", page, "pieces", pieces, "form", form), status);
    }

    private static String back(Reference reference) {
        return Addresses.redirect(Addresses.step(reference, Step.PIECES));
    }
}
