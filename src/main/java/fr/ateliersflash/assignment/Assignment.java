package fr.ateliersflash.assignment;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One step of a cascade: a rank of the agreement that was asked to take a mission, or passed over.
///
/// Asked, it waits for an answer until its due date; then it is accepted with a team, declined with a reason,
/// expired, or cancelled by the bureau with a reason. Passed over, it says why and waits for nothing. It keeps
/// the rank and the mandataire as they were: the agreement may change afterwards, the minutes may not.
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private Reference reference;
    private String bearer;
    private int round;
    private long agreementId;
    private int rank;
    private long groupementId;
    private String mandataire;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private Instant proposedAt;
    private String proposedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Ceilings ceilings;

    private @Nullable Instant dueAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Team team;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    private Assignment(AtelierRequest request, CascadeState.Next next, AssignmentAct act, By by, Instant at) {
        this.requestId = request.id();
        this.reference = request.reference();
        this.bearer = request.bearer().name();
        this.round = next.round();
        this.agreementId = next.agreementId();
        this.rank = next.rank();
        this.groupementId = next.groupementId();
        this.mandataire = next.mandataire();
        this.status = Objects.requireNonNull(act.to());
        this.proposedAt = at;
        this.proposedBy = by.person();
        this.ceilings = next.ceilings();
    }

    static Assignment propose(AtelierRequest request, CascadeState.Next next, Instant dueAt, By by, Instant at) {
        var proposal = new Assignment(request, next, AssignmentAct.PROPOSE, by, at);
        proposal.dueAt = dueAt;
        return proposal;
    }

    static Assignment skip(
            AtelierRequest request, CascadeState.Next next, Ground ground, String reason, By by, Instant at) {
        return new Assignment(request, next, AssignmentAct.SKIP, by, at).answered(ground, reason, by, at);
    }

    /// @throws NotFound when it was not asked: a firm has no right here but through its groupement
    void entitle(Viewer viewer, AssignmentAct act) {
        if (viewer.organisationId() != groupementId || !act.isOpenTo(viewer.capacities())) {
            throw new NotFound(act + " is not for this viewer");
        }
    }

    /// Lets the groupement that was asked answer.
    ///
    /// @throws NotFound when it was not asked: a firm has no right here but through its groupement
    /// @throws Stale when it has been answered, cancelled or has expired
    By admit(Viewer viewer, AssignmentAct act) {
        entitle(viewer, act);
        if (!act.from().contains(status)) {
            throw new Stale(act + " is not allowed in " + status);
        }
        return viewer.acting(act.by().iterator().next());
    }

    Assignment accept(Team team, By by, Instant at) {
        this.team = team;
        return moved(AssignmentAct.ACCEPT, null, null, by, at);
    }

    Assignment decline(Ground ground, String reason, By by, Instant at) {
        return moved(AssignmentAct.DECLINE, ground, reason, by, at);
    }

    Assignment expire(Instant at) {
        return moved(AssignmentAct.EXPIRE, null, null, By.CLOCK, at);
    }

    Assignment cancel(String reason, By by, Instant at) {
        return moved(AssignmentAct.CANCEL, null, reason, by, at);
    }

    private Assignment moved(AssignmentAct act, @Nullable Ground ground, @Nullable String reason, By by, Instant at) {
        status = Objects.requireNonNull(act.to());
        return answered(ground, reason, by, at);
    }

    private Assignment answered(@Nullable Ground ground, @Nullable String reason, By by, Instant at) {
        this.ground = ground;
        this.reason = reason;
        this.answeredBy = by.person();
        this.answeredAt = at;
        return this;
    }

    /// Whether the time to answer has run out. The clock takes note of it within minutes; no answer is taken
    /// meanwhile.
    public boolean isOverdue(Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }

    /// Whether no answer came in time, noticed by the clock or not yet.
    public boolean hasRunOut(Instant at) {
        return status == AssignmentStatus.EXPIRED || status == AssignmentStatus.PROPOSED && isOverdue(at);
    }

    public boolean isLive() {
        return status.isLive();
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public Reference reference() {
        return reference;
    }

    /// The name of the collectivité that asks.
    public String bearer() {
        return bearer;
    }

    /// 1 for the first.
    public int round() {
        return round;
    }

    public long agreementId() {
        return agreementId;
    }

    public int rank() {
        return rank;
    }

    public long groupementId() {
        return groupementId;
    }

    public String mandataire() {
        return mandataire;
    }

    public AssignmentStatus status() {
        return status;
    }

    /// When it was asked, or passed over.
    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedBy() {
        return proposedBy;
    }

    /// How far the ceilings were used that day, empty for what was asked before they were kept.
    public Optional<Ceilings> ceilings() {
        return Optional.ofNullable(ceilings);
    }

    /// The last instant to answer.
    ///
    /// @throws NullPointerException when it was passed over: it had nothing to answer
    public Instant dueAt() {
        return Objects.requireNonNull(dueAt);
    }

    /// When it was accepted, declined, cancelled, passed over or found expired; null while the answer is awaited.
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /// Who did, empty when time did.
    public @Nullable String answeredBy() {
        return answeredBy;
    }

    /// Why it was declined or passed over, among what can be counted.
    public @Nullable Ground ground() {
        return ground;
    }

    /// Why it was declined, cancelled or passed over.
    public @Nullable String reason() {
        return reason;
    }

    /// Once accepted, who will do the work.
    public Optional<Team> team() {
        return Optional.ofNullable(team);
    }
}
