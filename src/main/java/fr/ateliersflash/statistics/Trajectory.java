package fr.ateliersflash.statistics;

import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.journal.JournalEntry;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way of a dossier, told again from its journal: who held the ball at each stage, how far it went, how it ended.
/// It says of the past what the turn rules say of the present, and needs nothing but the acts, so that an act just
/// done and ten years of them are counted by the same lines. Two parties may hold the ball at once, such as the two
/// approvers of a note: each is charged with their own time, hence times do not add up to the age of the dossier.
final class Trajectory {

    /// What keeps the request from moving, beside its atelier.
    private enum Place {
        /// Written.
        DRAFT,
        /// Deposited.
        SUBMITTED,
        /// Examined.
        IN_REVIEW,
        /// Sent back.
        RETURNED,
        /// Waiting for a wave.
        ELIGIBLE,
        /// Selected, then every phase until the end.
        SELECTED,
        /// Nobody is awaited.
        OVER
    }

    /// Where the atelier is.
    private enum Phase {
        /// Kick-off.
        PREPARATION,
        /// The note.
        APPROPRIATION,
        /// The days on site.
        ANIMATION,
        /// The deliverable.
        RESTITUTION,
        /// Done.
        CLOSED
    }

    /// Where the cascade is.
    private enum Cascade {
        /// Nobody is asked.
        TO_ASK,
        /// Somebody is.
        ASKED,
        /// Somebody has accepted.
        ACCEPTED
    }

    private static final Set<String> IGNORED = Set.of(
            "request.EDIT",
            "request.INVITE",
            "request.SHARE",
            "request.UNSHARE",
            "request.JOIN",
            "request.HAND_OVER",
            "request.DETACH",
            "request.WAIVE",
            "request.ANSWER",
            "request.DEFER",
            "request.ERASE");

    private static final Set<String> LETTERS = Set.of("ENGAGEMENT_LETTER", "SUPPORT_LETTER");

    private static final String NOTHING = "0,00";

    private final List<Span> spans = new ArrayList<>();
    private final Set<String> letters = new HashSet<>();
    private final Set<Phase> handedIn = EnumSet.noneOf(Phase.class);
    private final Set<Capacity> approvals = EnumSet.noneOf(Capacity.class);
    private final Set<String> certified = new HashSet<>();
    private int opened;
    private Place place = Place.OVER;
    private Cascade cascade = Cascade.TO_ASK;
    private boolean delegated;
    private boolean suspended;
    private boolean published;
    private @Nullable Phase phase;
    private @Nullable Milestone milestone;
    private @Nullable Ending ending;
    private @Nullable Integer depositYear;

    private Trajectory() {}

    /// Whether an act moves anything that is counted.
    static boolean isMovedBy(String key) {
        return !IGNORED.contains(key);
    }

    /// @param entries every act of a dossier, in the order in which they were done
    static Trajectory of(List<JournalEntry> entries) {
        var trajectory = new Trajectory();
        entries.stream().filter(entry -> isMovedBy(entry.key())).forEach(trajectory::follow);
        return trajectory;
    }

    List<Span> spans() {
        return spans;
    }

    /// Null until it is deposited.
    @Nullable
    Milestone milestone() {
        return milestone;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    /// The year it was first deposited, in Paris.
    @Nullable
    Integer depositYear() {
        return depositYear;
    }

    private void follow(JournalEntry entry) {
        var detail = entry.detail() == null ? "" : entry.detail();
        switch (entry.key()) {
            case "request.CREATE", "request.RESTORE" -> place = Place.DRAFT;
            case "request.DISCARD" -> discard();
            case "request.ATTACH" -> letters.add(detail);
            case "request.ASSESS" -> assess(detail);
            case "request.SUBMIT" -> reach(Milestone.DEPOSITED, Place.SUBMITTED, entry.at());
            case "request.TAKE_UP" -> reach(Milestone.EXAMINED, Place.IN_REVIEW, entry.at());
            case "request.RETURN" -> place = Place.RETURNED;
            case "request.RESUBMIT" -> place = Place.IN_REVIEW;
            case "request.VALIDATE" -> reach(Milestone.VALIDATED, Place.ELIGIBLE, entry.at());
            case "request.SELECT" -> reach(Milestone.SELECTED, Place.SELECTED, entry.at());
            case "request.REJECT" -> end(Ending.REJECTED);
            case "request.REDIRECT" -> end(Ending.REDIRECTED);
            case "request.WITHDRAW" -> end(Ending.WITHDRAWN);
            case "request.REOPEN" -> reopen();
            case "assignment.PROPOSE" -> cascade = Cascade.ASKED;
            case "assignment.DECLINE", "assignment.EXPIRE", "assignment.CANCEL" -> cascade = Cascade.TO_ASK;
            case "assignment.ACCEPT" -> accept(entry.at());
            case "credits.DELEGATE", "credits.ADJUST" -> delegated = !detail.startsWith(NOTHING);
            case "order.CERTIFY" -> certified.add(detail);
            case "order.PAY.SETTLED" -> certified.remove(detail);
            default -> atelier(entry);
        }
        charge(entry.at());
    }

    private void atelier(JournalEntry entry) {
        switch (entry.key()) {
            case "atelier.OPEN" -> {
                reach(Milestone.OPENED, Place.SELECTED, entry.at());
                enter(Phase.PREPARATION);
            }
            case "atelier.START_APPROPRIATION" -> enter(Phase.APPROPRIATION);
            case "atelier.START_ANIMATION" -> enter(Phase.ANIMATION);
            case "atelier.START_RESTITUTION" -> enter(Phase.RESTITUTION);
            case "atelier.CLOSE" -> {
                reach(Milestone.CLOSED, Place.SELECTED, entry.at());
                enter(Phase.CLOSED);
            }
            case "atelier.GO_BACK" -> goBack();
            case "atelier.DEPOSIT_NOTE" -> handIn(Phase.APPROPRIATION);
            case "atelier.DEPOSIT_DELIVERABLE" -> handIn(Phase.RESTITUTION);
            case "atelier.APPROVE_NOTE", "atelier.APPROVE_DELIVERABLE" ->
                approvals.add(Capacity.valueOf(entry.capacity()));
            case "atelier.REQUEST_NOTE_CHANGE" -> handedIn.remove(Phase.APPROPRIATION);
            case "atelier.REQUEST_DELIVERABLE_CHANGE" -> handedIn.remove(Phase.RESTITUTION);
            case "atelier.SUSPEND" -> suspended = true;
            case "atelier.RESUME" -> suspended = false;
            case "atelier.ABANDON" -> end(Ending.ABANDONED);
            case "atelier.PUBLISH" -> published = true;
            default -> {
                // moves nothing that is counted
            }
        }
    }

    /// A draft that is thrown away was no work of anybody's.
    private void discard() {
        place = Place.OVER;
        spans.removeIf(Span::isOpen);
    }

    private void assess(String detail) {
        var refused = detail.endsWith(".REFUSED");
        var letter = detail.substring(0, Math.max(detail.indexOf('.'), 0));
        if (refused) {
            letters.remove(letter);
        } else {
            letters.add(letter);
        }
    }

    /// A dossier whose deposit the journal does not tell counts from the first milestone that it does.
    private void reach(Milestone reached, Place place, Instant at) {
        this.place = place;
        if (milestone == null || milestone.compareTo(reached) < 0) {
            milestone = reached;
        }
        if (depositYear == null) {
            depositYear = at.atZone(French.PARIS).getYear();
        }
    }

    private void end(Ending how) {
        place = Place.OVER;
        ending = how;
    }

    private void reopen() {
        place = Place.IN_REVIEW;
        ending = null;
    }

    private void accept(Instant at) {
        cascade = Cascade.ACCEPTED;
        reach(Milestone.DESIGNATED, Place.SELECTED, at);
    }

    /// Approvals are those of the last version.
    private void handIn(Phase paper) {
        handedIn.add(paper);
        approvals.clear();
    }

    private void enter(Phase next) {
        phase = next;
        approvals.clear();
    }

    /// What was handed in stays, approvals do not.
    private void goBack() {
        if (phase != null && phase != Phase.PREPARATION) {
            phase = Phase.values()[phase.ordinal() - 1];
            approvals.clear();
        }
    }

    /// Ends the spans of those who are awaited no longer, begins those of the others.
    private void charge(Instant at) {
        var awaited = awaited();
        spans.replaceAll(
                span -> span.isOpen() && !awaited.remove(new Ball(span.stage(), span.party())) ? span.end(at) : span);
        awaited.stream()
                .sorted(Comparator.comparing(Ball::stage).thenComparing(Ball::party))
                .forEach(ball -> spans.add(new Span(++opened, ball.stage(), ball.party(), at, null)));
    }

    private record Ball(Stage stage, Capacity party) {}

    private Set<Ball> awaited() {
        var awaited = new HashSet<Ball>();
        switch (place) {
            case DRAFT -> awaited.add(new Ball(Stage.WRITING, SERVICE));
            case SUBMITTED -> awaited.add(new Ball(Stage.TAKING_UP, BUREAU));
            case IN_REVIEW -> awaited.add(new Ball(Stage.EXAMINATION, BUREAU));
            case RETURNED -> awaited.add(new Ball(Stage.COMPLEMENTS, SERVICE));
            case ELIGIBLE -> awaited.add(new Ball(Stage.SELECTION, BUREAU));
            case SELECTED -> awaited.addAll(mission());
            case OVER -> {
                // nobody
            }
        }
        if ((place == Place.SUBMITTED || place == Place.IN_REVIEW) && !letters.containsAll(LETTERS)) {
            awaited.add(new Ball(Stage.LETTERS, SERVICE));
        }
        if (!certified.isEmpty()) {
            awaited.add(new Ball(Stage.PAYMENT, SERVICE));
        }
        return awaited;
    }

    private List<Ball> mission() {
        if (suspended) {
            return List.of(new Ball(Stage.SUSPENSION, SERVICE));
        }
        return phase == null ? List.of(before()) : during(phase);
    }

    private Ball before() {
        return switch (cascade) {
            case TO_ASK -> new Ball(Stage.DESIGNATION, BUREAU);
            case ASKED -> new Ball(Stage.ANSWER, MANDATAIRE);
            case ACCEPTED -> delegated ? new Ball(Stage.OPENING, SERVICE) : new Ball(Stage.DELEGATION, BUREAU);
        };
    }

    private List<Ball> during(Phase phase) {
        return switch (phase) {
            case PREPARATION -> List.of(new Ball(Stage.PREPARATION, SERVICE));
            case APPROPRIATION -> paper(Stage.NOTE, Stage.NOTE_APPROVAL, Stage.ORDERING);
            case ANIMATION -> List.of(new Ball(Stage.ANIMATION, SERVICE));
            case RESTITUTION -> paper(Stage.DELIVERABLE, Stage.DELIVERABLE_APPROVAL, Stage.CLOSING);
            case CLOSED -> published ? List.of() : List.of(new Ball(Stage.PUBLICATION, BUREAU));
        };
    }

    private List<Ball> paper(Stage writing, Stage reading, Stage afterwards) {
        if (phase == null || !handedIn.contains(phase)) {
            return List.of(new Ball(writing, MANDATAIRE));
        }
        var missing = List.of(SERVICE, COLLECTIVITE).stream()
                .filter(approver -> !approvals.contains(approver))
                .map(approver -> new Ball(reading, approver))
                .toList();
        return missing.isEmpty() ? List.of(new Ball(afterwards, SERVICE)) : missing;
    }
}
