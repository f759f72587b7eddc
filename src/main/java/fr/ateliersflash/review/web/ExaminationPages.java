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
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Recommendation;
import fr.ateliersflash.review.RecommendationAct;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Prepares the examiner's page of one request, for its examination and for the decision that is proposed on it.
@Component
class ExaminationPages {

    private final Dossiers dossiers;
    private final Examination examination;
    private final SigningCircuit circuit;
    private final Completeness completeness;
    private final FicheWords fiche;
    private final DepositHistory history;
    private final Wording wording;

    ExaminationPages(
            Dossiers dossiers,
            Examination examination,
            SigningCircuit circuit,
            Completeness completeness,
            FicheWords fiche,
            DepositHistory history,
            Wording wording) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.circuit = circuit;
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
            @Nullable Proposal proposal,
            List<Proposal> past,
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
    record Typed(long letter, String reason) {
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

    /// What was proposed, and what became of it.
    ///
    /// @param act as the fact of the decision will be named
    record Proposal(
            long version,
            String act,
            String title,
            String made,
            String reason,
            List<String> visas,
            @Nullable String ended,
            @Nullable String endedReason) {}

    /// What this viewer may do now.
    record Acts(
            boolean takeUp,
            boolean assess,
            boolean sendBack,
            boolean recommend,
            boolean endorse,
            boolean takeBack,
            boolean sign,
            boolean sendDown,
            boolean reopen) {}

    ModelAndView page(Reference reference, List<Refusal> refusals, Typed typed, HttpStatus status, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var waivable = request.allows(RequestAct.WAIVE, viewer);
        var proposals = circuit.of(request.id());
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
                proposals.stream()
                        .filter(Recommendation::isOpen)
                        .findFirst()
                        .map(this::proposal)
                        .orElse(null),
                proposals.stream()
                        .filter(one -> !one.isOpen())
                        .map(this::proposal)
                        .toList(),
                acts(request, proposals, viewer));
        return new ModelAndView("review/examination", Map.of("page", page), status);
    }

    private static Acts acts(AtelierRequest request, List<Recommendation> proposals, Viewer viewer) {
        var standing = request.standing(viewer);
        var open = proposals.stream().filter(Recommendation::isOpen).findFirst();
        var own = open.filter(one -> one.isBy(viewer.personId())).isPresent();
        var endorsable = open.isPresent() && !own && !open.get().isEndorsedBy(viewer.personId());
        return new Acts(
                request.allows(RequestAct.TAKE_UP, viewer),
                request.allows(RequestAct.ASSESS, viewer),
                request.allows(RequestAct.RETURN, viewer),
                open.isEmpty() && RecommendationAct.RECOMMEND.isAllowed(standing, request.status()),
                endorsable && RecommendationAct.ENDORSE.isAllowed(standing, request.status()),
                own && RecommendationAct.TAKE_BACK.isAllowed(standing, request.status()),
                open.isPresent() && !own && RecommendationAct.SIGN.isAllowed(standing, request.status()),
                open.isPresent() && RecommendationAct.SEND_DOWN.isAllowed(standing, request.status()),
                request.allows(RequestAct.REOPEN, viewer));
    }

    private Proposal proposal(Recommendation one) {
        var scheme = one.scheme();
        var decided = wording.of("review.decision", one.decision());
        var endedAt = one.endedAt();
        return new Proposal(
                one.version(),
                "request." + one.decision().act(),
                scheme == null ? decided : wording.of("review.proposal.towards", decided, scheme.label()),
                wording.of("review.proposal.made", one.madeBy(), French.moment(one.madeAt())),
                one.reason(),
                one.visas().stream().map(this::visa).toList(),
                endedAt == null
                        ? null
                        : wording.of(
                                "review.proposal.ended." + one.status(),
                                Objects.requireNonNullElse(one.endedBy(), ""),
                                French.moment(endedAt)),
                one.endedReason());
    }

    private String visa(Recommendation.Visa visa) {
        var given = wording.of("review.proposal.visa", visa.person(), French.moment(visa.at()));
        return visa.note().isEmpty() ? given : given + " : " + visa.note();
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
}
