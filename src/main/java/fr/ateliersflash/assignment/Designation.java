package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentStatus.ACCEPTED;
import static fr.ateliersflash.assignment.AssignmentStatus.CANCELLED;
import static fr.ateliersflash.assignment.AssignmentStatus.PROPOSED;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Contact;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the bureau designates a groupement for a selected request, rank after rank. What the groupement does with
/// a proposal is in [Proposals].
@Service
@Transactional
public class Designation {

    private final Assignments assignments;
    private final Rounds rounds;
    private final Dossiers dossiers;
    private final Agreements agreements;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Wording wording;
    private final Clock clock;

    Designation(
            Assignments assignments,
            Rounds rounds,
            Dossiers dossiers,
            Agreements agreements,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Wording wording,
            Clock clock) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.workingDays = workingDays;
        this.events = events;
        this.wording = wording;
        this.clock = clock;
    }

    /// The proposal awaiting its answer, or the accepted one.
    @Transactional(readOnly = true)
    public Optional<Assignment> live(long requestId) {
        return assignments.findByRequestIdAndStatusIn(requestId, Set.of(PROPOSED, ACCEPTED));
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> accepted(long requestId) {
        return assignments.findByRequestIdAndStatusIn(requestId, Set.of(ACCEPTED));
    }

    /// The accepted ones among those of these requests, which the caller has loaded through whoever asks.
    @Transactional(readOnly = true)
    public List<Assignment> accepted(Collection<Long> requestIds) {
        return assignments.findByRequestIdInAndStatus(requestIds, ACCEPTED);
    }

    /// Every step, in the order in which they happened. The caller has loaded the dossier through whoever asks.
    @Transactional(readOnly = true)
    public List<Assignment> cascade(long requestId) {
        return assignments.findByRequestIdOrderById(requestId);
    }

    /// The requests on which an answer is awaited, by identifier.
    @Transactional(readOnly = true)
    public List<Long> awaited() {
        return assignments.awaited();
    }

    @Transactional(readOnly = true)
    public CascadeState state(long requestId) {
        return state(dossiers.byId(requestId));
    }

    /// Asks the best rank left. The groupement sees the dossier from now on.
    ///
    /// @throws Stale when a proposal is awaited or accepted already
    public Outcome<Assignment> propose(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = admit(request, AssignmentAct.PROPOSE, viewer);
        return switch (state(request)) {
            case CascadeState.Next next when next.obstacles().isEmpty() -> Outcome.done(propose(request, next, by));
            case CascadeState.Next next -> Outcome.refused(next.obstacles());
            case CascadeState other -> Outcome.refused(notNext(other));
        };
    }

    /// Passes the best rank left over, without asking it.
    ///
    /// @throws Stale when a proposal is awaited or accepted already
    public Outcome<Assignment> skip(Reference reference, Ground ground, String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = admit(request, AssignmentAct.SKIP, viewer);
        return switch (state(request)) {
            case CascadeState.Next next -> Outcome.done(skip(request, next, ground, reason, by));
            case CascadeState other -> Outcome.refused(notNext(other));
        };
    }

    /// Takes a proposal back: the groupement no longer sees the dossier, and can be asked again.
    public Assignment cancel(Reference reference, long id, String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var proposal =
                assignments.findByIdAndRequestId(id, request.id()).orElseThrow(() -> new NotFound("proposal " + id));
        var by = request.admit(viewer, AssignmentAct.CANCEL, proposal.status());
        var at = clock.instant();
        proposal.cancel(reason, by, at);
        dossiers.close(request.id(), proposal.groupementId());
        publish(request, AssignmentAct.CANCEL, proposal, by, at, reason);
        return proposal;
    }

    /// Starts again from the first rank.
    ///
    /// @return the number of the round
    /// @throws Stale when somebody is left to ask, or was asked in between
    public int newRound(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = admit(request, AssignmentAct.NEW_ROUND, viewer);
        if (!(state(request) instanceof CascadeState.Exhausted(var round))) {
            throw new Stale("the cascade of " + reference + " has not come to its end");
        }
        var at = clock.instant();
        onlyOnce(() -> rounds.saveAndFlush(new Round(request.id(), round + 1, by, at)));
        publish(request, AssignmentAct.NEW_ROUND, null, by, at, null);
        return round + 1;
    }

    private Assignment propose(AtelierRequest request, CascadeState.Next next, By by) {
        var at = clock.instant();
        var dueAt = workingDays.deadline(at, next.responseDays());
        var proposal = onlyOnce(() -> assignments.saveAndFlush(Assignment.propose(request, next, dueAt, by, at)));
        dossiers.open(request.id(), next.groupementId());
        publish(request, AssignmentAct.PROPOSE, proposal, by, at, null);
        return proposal;
    }

    private Assignment skip(AtelierRequest request, CascadeState.Next next, Ground ground, String reason, By by) {
        var at = clock.instant();
        var skipped = onlyOnce(() -> assignments.saveAndFlush(Assignment.skip(request, next, ground, reason, by, at)));
        publish(request, AssignmentAct.SKIP, skipped, by, at, Reasons.of(ground, reason, wording));
        return skipped;
    }

    /// These acts bring a step into being: there is no status to start from, [CascadeState] decides.
    private static By admit(AtelierRequest request, AssignmentAct act, Viewer viewer) {
        if (!act.isOpenTo(request.standing(viewer))) {
            throw new NotFound(act + " is not for this viewer");
        }
        return viewer.acting(Capacity.BUREAU);
    }

    private static Refusal notNext(CascadeState state) {
        return switch (state) {
            case CascadeState.Blocked(var reason) -> reason;
            case CascadeState.Exhausted(var round) -> Refusal.of("assignment.exhausted", round);
            case CascadeState.Awaited _, CascadeState.Designated _ ->
                throw new Stale("somebody has been asked already");
            case CascadeState.Next next -> throw new IllegalArgumentException("rank " + next.rank() + " is next");
        };
    }

    private CascadeState state(AtelierRequest request) {
        var cascade = cascade(request.id());
        var live = cascade.stream().filter(Assignment::isLive).findFirst();
        if (live.isPresent()) {
            return live.get().status() == ACCEPTED
                    ? new CascadeState.Designated(live.get())
                    : new CascadeState.Awaited(live.get());
        }
        if (request.status() != RequestStatus.SELECTED) {
            return new CascadeState.Blocked(Refusal.of("assignment.request.notSelected"));
        }
        return agreements
                .inForce(today())
                .map(agreement -> next(agreement, request, rounds.current(request.id()), cascade))
                .orElseGet(() -> new CascadeState.Blocked(
                        Refusal.of("assignment.agreement.none").at("/accords-cadres")));
    }

    /// Who was asked under an agreement that has ended since does not count: ranks start again with the new one.
    private CascadeState next(
            FrameworkAgreement agreement, AtelierRequest request, int round, List<Assignment> cascade) {
        if (agreement.holders().isEmpty()) {
            return new CascadeState.Blocked(
                    Refusal.of("assignment.agreement.noHolder").at("/accords-cadres/" + agreement.id()));
        }
        var lot = agreement.lotFor(request.keys());
        if (lot.isEmpty()) {
            return new CascadeState.Blocked(
                    Refusal.of("assignment.agreement.noLot").at("/accords-cadres/" + agreement.id()));
        }
        if (agreement.holders(lot.get()).isEmpty()) {
            return new CascadeState.Blocked(
                    Refusal.of("assignment.lot.noHolder", lot.get().number()).at("/accords-cadres/" + agreement.id()));
        }
        return agreement.holders(lot.get()).stream()
                .filter(holder -> cascade.stream().noneMatch(step -> isDone(step, agreement, round, holder)))
                .findFirst()
                .<CascadeState>map(holder -> next(agreement, round, holder))
                .orElseGet(() -> new CascadeState.Exhausted(round));
    }

    private static boolean isDone(Assignment step, FrameworkAgreement agreement, int round, Holder holder) {
        return step.agreementId() == agreement.id()
                && step.round() == round
                && step.groupementId() == holder.groupementId()
                && step.status() != CANCELLED;
    }

    private CascadeState.Next next(FrameworkAgreement agreement, int round, Holder holder) {
        var ceilings = agreements.ceilings(agreement, holder.groupementId());
        var obstacles = new ArrayList<Refusal>();
        if (ceilings.reachesTotal()) {
            obstacles.add(Refusal.of("assignment.agreement.ceiling").at("/accords-cadres/" + agreement.id()));
        }
        var most = ceilings.holderTotal();
        if (most != null && ceilings.reachesHolder()) {
            obstacles.add(Refusal.of("assignment.holder.ceiling", holder.mandataire(), most)
                    .at("/accords-cadres/" + agreement.id()));
        }
        return new CascadeState.Next(
                round,
                agreement.id(),
                holder.rank(),
                holder.groupementId(),
                holder.mandataire(),
                agreement.responseDays(),
                ceilings,
                obstacles);
    }

    /// Who to call at the groupement that was asked, a line each; nobody once it no longer holds the agreement.
    @Transactional(readOnly = true)
    public List<String> contacts(Assignment step) {
        return agreements.contacts(step.agreementId(), step.groupementId()).stream()
                .map(Contact::line)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    /// Two people acting at once: the database lets one through.
    private static <T> T onlyOnce(Supplier<T> insertion) {
        try {
            return insertion.get();
        } catch (DataIntegrityViolationException raced) {
            throw new Stale("somebody else has just moved the cascade");
        }
    }

    private void publish(
            AtelierRequest request,
            AssignmentAct act,
            @Nullable Assignment step,
            By by,
            Instant at,
            @Nullable String reason) {
        var groupement = step == null ? null : step.groupementId();
        var mandataire = step == null ? null : step.mandataire();
        events.publishEvent(new AssignmentMoved(request.id(), act, groupement, mandataire, by, at, reason));
    }
}
