package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Completeness;
import fr.ateliersflash.request.DepositHistory;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.FicheWords;
import fr.ateliersflash.request.Piece;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The examiner's page of one request: letters, rules and remarks, then the decision.
@Controller
@RequestMapping("/demandes/{reference}")
@For(Capacity.BUREAU)
class ExaminationController {

    private static final int REASON = 2000;

    private final Dossiers dossiers;
    private final Examination examination;
    private final Completeness completeness;
    private final FicheWords fiche;
    private final DepositHistory history;
    private final Wording wording;

    ExaminationController(
            Dossiers dossiers,
            Examination examination,
            Completeness completeness,
            FicheWords fiche,
            DepositHistory history,
            Wording wording) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.completeness = completeness;
        this.fiche = fiche;
        this.history = history;
        this.wording = wording;
    }

    record ExaminationPage(
            Reference reference,
            long version,
            String bearer,
            String status,
            List<Letter> letters,
            List<Rule> rules,
            List<RemarkLine> remarks,
            Completeness.Lacks lacks,
            boolean redeposited,
            List<Refusal> obstacles,
            List<Refusal> refusals,
            Acts acts) {}

    record Letter(
            PieceKind kind,
            long id,
            @Nullable String name,
            String detail,
            String href,
            @Nullable String verdict,
            @Nullable String reason,
            String typed) {}

    /// A reason that was refused, and the letter it was about.
    private record Typed(long letter, String reason) {
        static final Typed NOTHING = new Typed(0, "");

        String about(Piece piece) {
            return piece.id() == letter ? reason : "";
        }
    }

    record Rule(
            String name, String slug, boolean met, @Nullable String waived, boolean waivable) {}

    record RemarkLine(
            String target,
            String text,
            String made,
            @Nullable String kind,
            @Nullable String answer) {}

    /// What this viewer may do now.
    record Acts(
            boolean takeUp,
            boolean assess,
            boolean sendBack,
            boolean validate,
            boolean reject,
            boolean redirect,
            boolean reopen) {}

    @GetMapping("/examen")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, List.of(), Typed.NOTHING, HttpStatus.OK, viewer);
    }

    @PostMapping("/prise-en-charge")
    String takeUp(@PathVariable Reference reference, Viewer viewer) {
        examination.takeUp(reference, viewer);
        return desk(reference);
    }

    @PostMapping("/courriers/{id}/avis")
    ModelAndView assess(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var unclear = verdict == Verdict.REFUSED && reason.isBlank();
        if (unclear || reason.length() > REASON) {
            var refusal =
                    unclear ? Refusal.of("review.letter.whyRefused") : Refusal.of("review.reason.tooLong", REASON);
            return page(
                    reference,
                    List.of(refusal.at("#motif-" + id)),
                    new Typed(id, reason),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer);
        }
        examination.assess(reference, version, id, verdict, reason.isBlank() ? null : reason.strip(), viewer);
        return new ModelAndView(desk(reference));
    }

    @PostMapping("/validation")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView validate(
            @PathVariable Reference reference, @RequestParam long version, RedirectAttributes redirect, Viewer viewer) {
        return switch (examination.validate(reference, version, viewer)) {
            case Outcome.Done<AtelierRequest> _ -> {
                redirect.addFlashAttribute("flash", "review.validation.done");
                yield new ModelAndView("redirect:/demandes/" + reference);
            }
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(reference, refusals, Typed.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(
            Reference reference, List<Refusal> refusals, Typed typed, HttpStatus status, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var waivable = request.allows(RequestAct.WAIVE, viewer);
        var page = new ExaminationPage(
                reference,
                request.version(),
                request.bearer().name(),
                wording.of("request.status", request.status()),
                Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                        .map(kind -> letter(request, kind, typed))
                        .toList(),
                examination.checks(request).stream()
                        .map(check -> rule(check, waivable))
                        .toList(),
                examination.remarks(request).stream().map(this::line).toList(),
                completeness.of(request, viewer),
                history.isRedeposited(request),
                examination.obstacles(request),
                refusals,
                acts(request, viewer));
        return new ModelAndView("review/examination", Map.of("page", page), status);
    }

    private static Acts acts(AtelierRequest request, Viewer viewer) {
        return new Acts(
                request.allows(RequestAct.TAKE_UP, viewer),
                request.allows(RequestAct.ASSESS, viewer),
                request.allows(RequestAct.RETURN, viewer),
                request.allows(RequestAct.VALIDATE, viewer),
                request.allows(RequestAct.REJECT, viewer),
                request.allows(RequestAct.REDIRECT, viewer),
                request.allows(RequestAct.REOPEN, viewer));
    }

    private static Letter letter(AtelierRequest request, PieceKind kind, Typed typed) {
        return request.currentLetter(kind)
                .map(piece -> new Letter(
                        kind,
                        piece.id(),
                        piece.name(),
                        "%s, %s".formatted(French.size(piece.size()), French.moment(piece.addedAt())),
                        "/demandes/" + request.reference() + "/pieces/" + piece.id(),
                        verdict(piece),
                        piece.verdictReason(),
                        typed.about(piece)))
                .orElseGet(() -> new Letter(kind, 0, null, "", "", null, null, ""));
    }

    private static @Nullable String verdict(Piece piece) {
        var verdict = piece.verdict();
        return verdict == null ? null : verdict.name();
    }

    private static Rule rule(Examination.Check check, boolean waivable) {
        var waiver = check.waiver();
        return new Rule(
                check.rule().name(),
                check.rule().slug(),
                check.met(),
                waiver == null ? null : waiver.reason(),
                waivable && !check.isSettled());
    }

    private RemarkLine line(Remark remark) {
        var kind = remark.answerKind();
        return new RemarkLine(
                target(remark.spot()),
                remark.text(),
                wording.of("review.remark.made", remark.madeBy(), French.date(remark.madeAt())),
                kind == null ? null : wording.of("review.answer.kind", kind),
                remark.answer());
    }

    private String target(Spot spot) {
        var section = wording.of("review.target", spot.target());
        var field = spot.field();
        return field == null ? section : wording.of("review.target.field", section, fiche.label(spot.step(), field));
    }

    private static String desk(Reference reference) {
        return "redirect:/demandes/" + reference + "/examen";
    }
}
