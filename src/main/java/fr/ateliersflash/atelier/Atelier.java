package fr.ateliersflash.atelier;

import fr.ateliersflash.request.Format;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An atelier: the few months during which a groupement works on site with everybody concerned, so that a territory
/// agrees on a project.
///
/// It is opened once its groupement has accepted and its credits are delegated, goes through the phases of [Phase],
/// may be suspended or abandoned with a reason, and ends with a road map. It keeps every version of what was handed
/// in, every approval, and every day spent on site. Its verbs suppose that [PhaseWorkflow] found nothing against
/// them; the database ties each phase to the facts that gave it. The note of the DGALN on the 2021 framework
/// agreement is its source.
@Entity
@Table(name = "atelier")
public class Atelier {

    /// Those who approve the note and the deliverable.
    static final Set<Capacity> APPROVERS = Set.of(Capacity.SERVICE, Capacity.COLLECTIVITE);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private Instant phaseSince;
    private Instant openedAt;
    private @Nullable LocalDate kickOffOn;
    private @Nullable Instant appropriationAt;
    private @Nullable Instant animationAt;
    private @Nullable Instant restitutionAt;
    private @Nullable LocalDate restitutionOn;
    private @Nullable Integer restitutionAttendance;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase resumeTo;

    private @Nullable Instant haltedAt;
    private @Nullable String haltReason;
    private int suspendedDays;
    private @Nullable Instant publishedAt;
    private @Nullable String publicTitle;
    private @Nullable String publicSummary;
    private Instant updatedAt;
    private String updatedBy;

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Note> notes = new ArrayList<>();

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Deliverable> deliverables = new ArrayList<>();

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Approval> approvals = new ArrayList<>();

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Session> sessions = new ArrayList<>();

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RoadMapAction> actions = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Atelier() {}

    Atelier(long requestId, Format format, By by, Instant at) {
        this.requestId = requestId;
        this.format = format;
        this.phase = Phase.PREPARATION;
        this.phaseSince = at;
        this.openedAt = at;
        this.updatedAt = at;
        this.updatedBy = by.person();
    }

    /// What somebody with these capacities may do now: the acts of this phase that still have something to act
    /// upon.
    public Set<AtelierAct> openTo(Set<Capacity> standing) {
        var open = EnumSet.noneOf(AtelierAct.class);
        Arrays.stream(AtelierAct.values())
                .filter(act -> act.isAllowed(standing, phase) && hasObject(act, standing))
                .forEach(open::add);
        return open;
    }

    private boolean hasObject(AtelierAct act, Set<Capacity> standing) {
        return switch (act) {
            case DEPOSIT_NOTE -> !isApproved(Paper.NOTE);
            case DEPOSIT_DELIVERABLE -> !isApproved(Paper.DELIVERABLE);
            case APPROVE_NOTE -> isAwaiting(Paper.NOTE, standing);
            case APPROVE_DELIVERABLE -> isAwaiting(Paper.DELIVERABLE, standing);
            case REQUEST_NOTE_CHANGE -> pending(Paper.NOTE).isPresent();
            case REQUEST_DELIVERABLE_CHANGE -> pending(Paper.DELIVERABLE).isPresent();
            case EDIT_ACTION, REMOVE_ACTION -> !actions.isEmpty();
            default -> true;
        };
    }

    private boolean isAwaiting(Paper paper, Set<Capacity> standing) {
        return pending(paper).isPresent()
                && APPROVERS.stream()
                        .anyMatch(one ->
                                standing.contains(one) && !approvedBy(paper).contains(one));
    }

    Atelier holdKickOff(KickOff meeting, By by, Instant at) {
        Flaw.refuse(meeting.flaws(dayOf(openedAt), dayOf(at)));
        kickOffOn = meeting.heldOn();
        return moved(AtelierAct.HOLD_KICK_OFF, by, at);
    }

    Atelier startAppropriation(By by, Instant at) {
        appropriationAt = at;
        return moved(AtelierAct.START_APPROPRIATION, by, at);
    }

    Atelier deposit(NoteContent content, Attachment file, By by, Instant at) {
        Flaw.refuse(content.flaws(dayOf(at), hasBeenVisited()));
        notes.add(new Note(this, notes.size() + 1, content, file, by, at));
        return superseded(Paper.NOTE, by, at);
    }

    Atelier deposit(DeliverableContent content, Attachment file, By by, Instant at) {
        deliverables.add(new Deliverable(this, deliverables.size() + 1, content, file, by, at));
        return superseded(Paper.DELIVERABLE, by, at);
    }

    private Atelier superseded(Paper paper, By by, Instant at) {
        dropApprovals(paper, at);
        return moved(paper.deposit(), by, at);
    }

    /// @param number the version that was read
    /// @throws Stale when it is no longer the one to approve, or is approved already on that side
    Atelier approve(Paper paper, int number, By by, Instant at) {
        readVersion(paper, number);
        if (approvedBy(paper).contains(by.capacity())) {
            throw new Stale(paper + " " + number + " is approved already");
        }
        approvals.add(new Approval(this, paper, number, by, at));
        return moved(paper.approval(), by, at);
    }

    /// @param number the version that was read
    /// @throws Stale when it is no longer the last one
    Atelier requestChange(Paper paper, int number, String reason, By by, Instant at) {
        readVersion(paper, number).changeRequested(reason, by, at);
        dropApprovals(paper, at);
        return moved(paper.changeRequest(), by, at);
    }

    private Deposit readVersion(Paper paper, int number) {
        return pending(paper)
                .filter(one -> one.number() == number)
                .orElseThrow(() -> new Stale(paper + " " + number + " is no longer to be approved"));
    }

    Atelier startAnimation(By by, Instant at) {
        animationAt = at;
        return moved(AtelierAct.START_ANIMATION, by, at);
    }

    Atelier record(Proceedings proceedings, List<Attachment> photos, By by, Instant at) {
        Flaw.refuse(proceedings.flaws(dayOf(openedAt), dayOf(at)));
        sessions.add(new Session(this, proceedings, photos, by, at));
        return moved(proceedings.kind().isVisit() ? AtelierAct.RECORD_VISIT : AtelierAct.RECORD_SESSION, by, at);
    }

    Atelier startRestitution(By by, Instant at) {
        restitutionAt = at;
        return moved(AtelierAct.START_RESTITUTION, by, at);
    }

    Atelier recordRestitution(RestitutionMeeting meeting, By by, Instant at) {
        Flaw.refuse(meeting.flaws(dayOf(openedAt), dayOf(at)));
        restitutionOn = meeting.heldOn();
        restitutionAttendance = meeting.attendance();
        return moved(AtelierAct.RECORD_RESTITUTION, by, at);
    }

    Atelier add(ActionContent action, By by, Instant at) {
        actions.add(new RoadMapAction(this, action, at));
        return moved(AtelierAct.ADD_ACTION, by, at);
    }

    /// @throws Stale when somebody has rewritten it since that version was read
    Atelier edit(long actionId, long version, ActionContent content, By by, Instant at) {
        var action = action(actionId);
        if (action.version() != version) {
            throw new Stale("action " + actionId);
        }
        action.rewritten(content);
        return moved(AtelierAct.EDIT_ACTION, by, at);
    }

    Atelier remove(long actionId, By by, Instant at) {
        actions.remove(action(actionId));
        return moved(AtelierAct.REMOVE_ACTION, by, at);
    }

    Atelier close(By by, Instant at) {
        closedAt = at;
        return moved(AtelierAct.CLOSE, by, at);
    }

    Atelier publish(Sheet sheet, By by, Instant at) {
        publicTitle = sheet.title();
        publicSummary = sheet.summary();
        publishedAt = at;
        return moved(AtelierAct.PUBLISH, by, at);
    }

    Atelier suspend(String reason, By by, Instant at) {
        resumeTo = phase;
        return halted(AtelierAct.SUSPEND, reason, by, at);
    }

    /// The days of suspension do not count in the length of the mission.
    Atelier resume(By by, Instant at) {
        if (resumeTo == null || haltedAt == null) {
            throw new IllegalStateException("Only what was suspended resumes");
        }
        suspendedDays += (int) Duration.between(haltedAt, at).toDays();
        phase = resumeTo;
        phaseSince = at;
        resumeTo = null;
        haltedAt = null;
        haltReason = null;
        return moved(AtelierAct.RESUME, by, at);
    }

    Atelier abandon(String reason, By by, Instant at) {
        resumeTo = null;
        return halted(AtelierAct.ABANDON, reason, by, at);
    }

    private Atelier halted(AtelierAct act, String reason, By by, Instant at) {
        haltedAt = at;
        haltReason = reason;
        return moved(act, by, at);
    }

    /// Back to the phase before. All that was handed in, held and written stays; approvals of what that phase or
    /// the one that is left depends on are to be given again: the note's when its phase is open again or left, the
    /// deliverable's when the restitution is left.
    Atelier goBack(By by, Instant at) {
        var left = phase;
        phase = left.previous().orElseThrow(() -> new IllegalStateException("Nothing before " + left));
        phaseSince = at;
        dropApprovals(left == Phase.RESTITUTION ? Paper.DELIVERABLE : Paper.NOTE, at);
        return moved(AtelierAct.GO_BACK, by, at);
    }

    private Atelier moved(AtelierAct act, By by, Instant at) {
        var to = act.to();
        if (to != null) {
            phase = to;
            phaseSince = at;
        }
        updatedAt = at;
        updatedBy = by.person();
        return this;
    }

    private void dropApprovals(Paper paper, Instant at) {
        approvals.stream().filter(one -> one.paper() == paper && one.isLive()).forEach(one -> one.dropped(at));
    }

    public boolean hasBeenVisited() {
        return sessions.stream().anyMatch(one -> one.proceedings().kind().isVisit());
    }

    /// What the guards want to know of it.
    public Progress progress() {
        return new Progress(
                pending(Paper.NOTE).isPresent(),
                approvedBy(Paper.NOTE),
                hasBeenVisited(),
                (int) sessions.stream()
                        .filter(one -> !one.proceedings().kind().isVisit())
                        .count(),
                pending(Paper.DELIVERABLE).isPresent(),
                approvedBy(Paper.DELIVERABLE),
                restitutionOn != null,
                actions.size());
    }

    /// Every version of a paper, oldest first.
    public List<? extends Deposit> versions(Paper paper) {
        return switch (paper) {
            case NOTE -> notes();
            case DELIVERABLE -> deliverables();
        };
    }

    /// The last version of a paper, empty when none was handed in.
    public Optional<Deposit> current(Paper paper) {
        var versions = versions(paper);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// The last version, unless another one was asked for.
    public Optional<Deposit> pending(Paper paper) {
        return current(paper).filter(one -> !one.isChangeRequested());
    }

    /// Who approved the last version.
    public Set<Capacity> approvedBy(Paper paper) {
        var approved = EnumSet.noneOf(Capacity.class);
        approvals(paper).forEach(one -> approved.add(one.capacity()));
        return approved;
    }

    /// The approvals that the last version has got so far.
    public List<Approval> approvals(Paper paper) {
        var number = current(paper).map(Deposit::number).orElse(0);
        return approvals.stream()
                .filter(one -> one.isOf(paper, number) && one.isLive())
                .toList();
    }

    /// Approved by the service and by the collectivité.
    public boolean isApproved(Paper paper) {
        return approvedBy(paper).containsAll(APPROVERS);
    }

    /// The file with this identifier, if it is one of this atelier's.
    public Optional<Attachment> attachment(long documentId) {
        return Stream.of(
                        notes.stream().map(Deposit::file),
                        deliverables.stream().map(Deposit::file),
                        sessions.stream().flatMap(one -> one.photos().stream()))
                .flatMap(files -> files)
                .filter(file -> file.documentId() == documentId)
                .findFirst();
    }

    /// @throws NotFound when this atelier has no such action
    public RoadMapAction action(long actionId) {
        return actions.stream()
                .filter(one -> one.id() == actionId)
                .findFirst()
                .orElseThrow(() -> new NotFound("action " + actionId));
    }

    /// How its length compares with what the scheme allows.
    public Pace pace(MissionLength length, LocalDate today) {
        var start = kickOffOn == null ? dayOf(openedAt) : kickOffOn;
        var limit = start.plusMonths(length.longestMonths()).plusDays(suspendedDays);
        return new Pace(start, limit, expectedEnd(start, length), today, length.warningDays(), phase);
    }

    private LocalDate expectedEnd(LocalDate start, MissionLength length) {
        if (closedAt != null) {
            return dayOf(closedAt);
        }
        return restitutionOn != null
                ? restitutionOn
                : currentNote()
                        .map(note -> note.content().restitutionOn())
                        .orElseGet(() -> start.plusMonths(length.usualMonths()).plusDays(suspendedDays));
    }

    /// The moment a phase of the course was last entered, empty when it has not been yet.
    public Optional<Instant> enteredAt(Phase entered) {
        return Optional.ofNullable(
                switch (entered) {
                    case PREPARATION -> openedAt;
                    case APPROPRIATION -> appropriationAt;
                    case ANIMATION -> animationAt;
                    case RESTITUTION -> restitutionAt;
                    case CLOSED -> closedAt;
                    case SUSPENDED, ABANDONED -> phase == entered ? haltedAt : null;
                });
    }

    /// Where its work stands: the phase, or the one that was suspended.
    public Phase workPhase() {
        return resumeTo == null ? phase : resumeTo;
    }

    /// What the catalogue shows, empty until the bureau publishes it.
    public Optional<Sheet> sheet() {
        return publicTitle == null || publicSummary == null
                ? Optional.empty()
                : Optional.of(new Sheet(publicTitle, publicSummary));
    }

    public Optional<Note> currentNote() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }

    public Optional<Deliverable> currentDeliverable() {
        return deliverables.isEmpty() ? Optional.empty() : Optional.of(deliverables.getLast());
    }

    public List<Note> notes() {
        return Collections.unmodifiableList(notes);
    }

    public List<Deliverable> deliverables() {
        return Collections.unmodifiableList(deliverables);
    }

    /// The visit and the sessions, as they were recorded.
    public Collection<Session> sessions() {
        return Collections.unmodifiableList(sessions);
    }

    public List<RoadMapAction> actions() {
        return Collections.unmodifiableList(actions);
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public Format format() {
        return format;
    }

    public Phase phase() {
        return phase;
    }

    public Instant phaseSince() {
        return phaseSince;
    }

    public LocalDate openedOn() {
        return dayOf(openedAt);
    }

    public @Nullable LocalDate kickOffOn() {
        return kickOffOn;
    }

    public @Nullable LocalDate restitutionOn() {
        return restitutionOn;
    }

    public @Nullable Integer restitutionAttendance() {
        return restitutionAttendance;
    }

    /// Why it is suspended or was abandoned.
    public @Nullable String haltReason() {
        return haltReason;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public long version() {
        return version;
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, French.PARIS);
    }
}
