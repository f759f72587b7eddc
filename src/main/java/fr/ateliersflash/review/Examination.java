package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Decisions;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The examination of a request, from its taking up to the decision. Each act checks what it depends on here, then
/// asks [Decisions] to move the request.
@Service
@Transactional
public class Examination {

    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Remarks remarks;
    private final Waivers waivers;
    private final RemarkDrafts drafts;
    private final Clock clock;

    Examination(
            Dossiers dossiers,
            Decisions decisions,
            Remarks remarks,
            Waivers waivers,
            RemarkDrafts drafts,
            Clock clock) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.remarks = remarks;
        this.waivers = waivers;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// A remark to make, before it is made.
    public record Point(Spot spot, String text) {}

    /// A remark in preparation.
    ///
    /// @param shown what was prepared there when it was last read, empty for nothing
    /// @param text what is there now, empty when it was taken back
    public record Draft(Spot spot, String shown, String text) {

        /// In characters.
        public static final int LONGEST = 4000;

        boolean isChanged() {
            return !text.equals(shown);
        }
    }

    /// What the service answers to a remark.
    ///
    /// @param version the version of the remark that was read
    public record Answer(long remarkId, long version, AnswerKind kind, String text) {}

    /// One rule of the scheme applied to one request.
    public record Check(
            EligibilityRule rule, boolean met, @Nullable Waiver waiver) {
        public boolean isSettled() {
            return met || waiver != null;
        }
    }

    public AtelierRequest takeUp(Reference reference, Viewer viewer) {
        return decisions.decide(RequestAct.TAKE_UP, reference, null, viewer);
    }

    /// @param version the version that was read, as of every decision below that somebody else could contradict
    /// @param pieceId the letter that was read; refused as stale once replaced
    public AtelierRequest assess(
            Reference reference, long version, long pieceId, Verdict verdict, @Nullable String reason, Viewer viewer) {
        dossiers.find(reference, viewer).admit(viewer, RequestAct.ASSESS, version);
        return decisions.assess(reference, pieceId, verdict, reason, viewer);
    }

    /// Sends a request back to its service. Remarks that others have prepared stay for the next time.
    ///
    /// @param points at least one
    public AtelierRequest sendBack(Reference reference, Collection<Point> points, LocalDate dueOn, Viewer viewer) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A request is sent back with one remark at least");
        }
        var request = decisions.decide(RequestAct.RETURN, French.date(dueOn), reference, summary(points), viewer);
        var by = viewer.acting(Capacity.BUREAU);
        var at = clock.instant();
        points.forEach(point -> remarks.save(new Remark(request.id(), point.spot(), point.text(), dueOn, by, at)));
        points.forEach(point -> drafts.forget(request.id(), point));
        drafts.forgetDueDate(request.id());
        return request;
    }

    /// Keeps the remarks that somebody of the bureau has prepared, for the day when it sends the request back, beside
    /// those of colleagues.
    ///
    /// @param dueOn until when the answer will be asked, null when it is not chosen
    public void prepare(Reference reference, Collection<Draft> prepared, @Nullable LocalDate dueOn, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        request.admit(viewer, RequestAct.RETURN);
        drafts.keep(request.id(), prepared);
        drafts.keep(request.id(), dueOn);
    }

    /// The due date chosen with the remarks prepared so far. The caller has loaded the request as the bureau.
    @Transactional(readOnly = true)
    public Optional<LocalDate> preparedDueDate(AtelierRequest request) {
        return drafts.dueOn(request.id());
    }

    /// The remarks prepared so far. The caller has loaded the request as the bureau.
    @Transactional(readOnly = true)
    public List<Point> prepared(AtelierRequest request) {
        return drafts.of(request.id());
    }

    /// Whether what a remark is about has been changed since it was made.
    @Transactional(readOnly = true)
    public boolean isChanged(AtelierRequest request, Remark remark) {
        var spot = remark.spot();
        var piece = spot.piece();
        return piece != null
                ? request.holdsOther(piece, remark.madeAt())
                : dossiers.isWrittenSince(request, spot.step(), spot.field(), remark.madeAt());
    }

    /// Keeps the answers to the remarks of the last return; those that say nothing new change nothing. Nobody says that
    /// they have changed what they have not.
    ///
    /// What a colleague has answered in between is not overwritten unread.
    ///
    /// @throws NotFound when one answers a remark that is not asked now
    /// @throws Stale when the request has gone back in between, or when a colleague answers at this very instant
    public Outcome<AtelierRequest> answer(Reference reference, Collection<Answer> answers, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.ANSWER);
        var asked = asked(request).collect(Collectors.toMap(Remark::id, Function.identity()));
        var news = answers.stream()
                .map(answer -> new Reply(answer, remarkOf(answer, asked)))
                .filter(Reply::isNews)
                .toList();
        var overtaken = news.stream()
                .filter(Reply::isOvertaken)
                .map(reply -> Refusal.of(
                                "review.answer.overtaken", reply.remark().text())
                        .at("#remarque-" + reply.remark().id()))
                .toList();
        if (!overtaken.isEmpty()) {
            return Outcome.refused(overtaken);
        }
        var unchanged = news.stream()
                .filter(reply -> reply.answer().kind() == AnswerKind.CHANGED && !isChanged(request, reply.remark()))
                .map(reply -> Refusal.of(reply.unchanged(), reply.remark().text())
                        .at("#remarque-" + reply.remark().id()))
                .toList();
        if (!unchanged.isEmpty()) {
            return Outcome.refused(unchanged);
        }
        var at = clock.instant();
        news.forEach(reply -> reply.keep(by, at));
        return Outcome.done(news.isEmpty() ? request : decisions.decide(RequestAct.ANSWER, reference, null, viewer));
    }

    private static Remark remarkOf(Answer answer, Map<Long, Remark> asked) {
        var remark = asked.get(answer.remarkId());
        if (remark == null) {
            throw new NotFound("remark " + answer.remarkId());
        }
        return remark;
    }

    /// An answer and the remark it is given to.
    private record Reply(Answer answer, Remark remark) {

        boolean isNews() {
            return answer.kind() != remark.answerKind() || !answer.text().equals(remark.answer());
        }

        String unchanged() {
            return remark.spot().piece() == null ? "review.answer.unchanged" : "review.answer.unchanged.piece";
        }

        boolean isOvertaken() {
            return remark.version() != answer.version();
        }

        void keep(By by, Instant at) {
            remark.answered(answer.kind(), answer.text(), answer.version(), by, at);
        }
    }

    /// Sends the request back to the bureau; it keeps its arrival rank.
    public Outcome<AtelierRequest> resubmit(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        request.admit(viewer, RequestAct.RESUBMIT);
        var obstacles = Stream.concat(incomplete(request), unanswered(request)).toList();
        return obstacles.isEmpty()
                ? Outcome.done(decisions.decide(RequestAct.RESUBMIT, reference, null, viewer))
                : Outcome.refused(obstacles);
    }

    /// @throws Stale when the rule is met, or waived already
    public AtelierRequest waive(Reference reference, EligibilityRule rule, String reason, Viewer viewer) {
        var request = decisions.decide(RequestAct.WAIVE, reference, reason, viewer);
        if (checks(request).stream().anyMatch(check -> check.rule() == rule && check.isSettled())) {
            throw new Stale(rule + " of " + reference + " needs no waiver");
        }
        waivers.save(new Waiver(request.id(), rule, reason, viewer.acting(Capacity.BUREAU), clock.instant()));
        return request;
    }

    public AtelierRequest reopen(Reference reference, String reason, Viewer viewer) {
        return decisions.decide(RequestAct.REOPEN, reference, reason, viewer);
    }

    /// Every remark made on a request, oldest first. The caller has loaded it through its viewer.
    @Transactional(readOnly = true)
    public List<Remark> remarks(AtelierRequest request) {
        return remarks.findByRequestIdOrderById(request.id());
    }

    /// The remarks that are to be answered now: those of the last return, and those that a withdrawal left open.
    @Transactional(readOnly = true)
    public Stream<Remark> asked(AtelierRequest request) {
        return remarks(request).stream()
                .filter(remark -> request.status() == RequestStatus.RETURNED
                        && (remark.isOpen() || !remark.madeAt().isBefore(request.statusSince())));
    }

    /// The remarks that are to be answered now or, once they have been, those of the last return, as long as the bureau
    /// examines the request.
    @Transactional(readOnly = true)
    public List<Remark> lastAsked(AtelierRequest request) {
        return switch (request.status()) {
            case RETURNED -> asked(request).toList();
            case IN_REVIEW -> {
                var all = remarks(request);
                yield all.stream()
                        .filter(remark -> remark.madeAt().equals(all.getLast().madeAt()))
                        .toList();
            }
            default -> List.of();
        };
    }

    /// The rules of the scheme, one by one.
    @Transactional(readOnly = true)
    public List<Check> checks(AtelierRequest request) {
        var failing = EligibilityFacts.of(request).failing();
        Map<EligibilityRule, Waiver> given = failing.isEmpty()
                ? Map.of()
                : waivers.findByRequestId(request.id()).stream()
                        .collect(Collectors.toMap(Waiver::rule, Function.identity()));
        return Stream.of(EligibilityRule.values())
                .map(rule -> new Check(rule, !failing.contains(rule), given.get(rule)))
                .toList();
    }

    /// All that keeps a request from being validated, empty when nothing does.
    @Transactional(readOnly = true)
    public List<Refusal> obstacles(AtelierRequest request) {
        var obstacles = new ArrayList<Refusal>();
        incomplete(request).forEach(obstacles::add);
        Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .flatMap(letter -> unsettled(request, letter).stream())
                .forEach(obstacles::add);
        unanswered(request).forEach(obstacles::add);
        checks(request).stream()
                .filter(check -> !check.isSettled())
                .map(check -> Refusal.of("review.obstacle.rule." + check.rule()).at(desk(request) + "#regles"))
                .forEach(obstacles::add);
        return obstacles;
    }

    private static Optional<Refusal> unsettled(AtelierRequest request, PieceKind letter) {
        var current = request.currentLetter(letter);
        if (current.isEmpty()) {
            return Optional.of(Refusal.of("review.obstacle.letter.absent." + letter));
        }
        return current.get().isAccepted()
                ? Optional.empty()
                : Optional.of(Refusal.of("review.obstacle.letter.notAccepted." + letter)
                        .at(desk(request) + "#pieces"));
    }

    private static Stream<Refusal> incomplete(AtelierRequest request) {
        return request.missing().isEmpty()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                                "review.obstacle.incomplete", request.missing().size())
                        .at("/demandes/" + request.reference() + "/recapitulatif"));
    }

    private Stream<Refusal> unanswered(AtelierRequest request) {
        var open = remarks(request).stream().filter(Remark::isOpen).count();
        return open == 0
                ? Stream.empty()
                : Stream.of(Refusal.of("review.obstacle.unanswered", open)
                        .at("/demandes/" + request.reference() + "/complements"));
    }

    private static String desk(AtelierRequest request) {
        return "/demandes/" + request.reference() + "/examen";
    }

    private static String summary(Collection<Point> points) {
        return points.stream().map(Point::text).collect(Collectors.joining("\n"));
    }
}
