package fr.ateliersflash.assignment;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a groupement has been asked, and how it answers. It sees its own proposals and no others: rights come
/// from the groupement, so a firm that belongs to two of them sees those of the one it signs in for.
@Service
@Transactional
public class Proposals {

    private static final Set<AssignmentStatus> NEVER_ASKED = Set.of(AssignmentStatus.SKIPPED);
    private static final Set<AssignmentStatus> NOT_ANSWERED =
            Set.of(AssignmentStatus.SKIPPED, AssignmentStatus.PROPOSED);

    private final Assignments assignments;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Wording wording;
    private final Clock clock;

    Proposals(
            Assignments assignments,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Wording wording,
            Clock clock) {
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.events = events;
        this.wording = wording;
        this.clock = clock;
    }

    /// Those whose answer is awaited, the most urgent first.
    @Transactional(readOnly = true)
    public List<Assignment> awaiting(Viewer viewer) {
        return assignments.findByGroupementIdAndStatusOrderByDueAt(viewer.organisationId(), AssignmentStatus.PROPOSED);
    }

    /// The others, the latest first, before a given identifier.
    @Transactional(readOnly = true)
    public List<Assignment> past(Viewer viewer, long before, int limit) {
        return assignments.ofGroupement(viewer.organisationId(), NOT_ANSWERED, before, Limit.of(limit));
    }

    /// @throws NotFound when this viewer's groupement was asked no such thing
    @Transactional(readOnly = true)
    public Assignment find(long id, Viewer viewer) {
        return assignments
                .findByIdAndGroupementId(id, viewer.organisationId())
                .filter(proposal -> !NEVER_ASKED.contains(proposal.status()))
                .orElseThrow(() -> new NotFound("proposal " + id));
    }

    /// A proposal to answer, answered already, or too late to be.
    ///
    /// @throws NotFound when this viewer's groupement was asked no such thing
    @Transactional(readOnly = true)
    public Assignment asked(long id, Viewer viewer) {
        var proposal = find(id, viewer);
        proposal.entitle(viewer, AssignmentAct.ACCEPT);
        return proposal;
    }

    /// Why a proposal takes no answer any more, empty while it does.
    public Optional<Refusal> settled(Assignment proposal) {
        if (proposal.hasRunOut(clock.instant())) {
            return Optional.of(Refusal.of("assignment.overdue", French.moment(proposal.dueAt())));
        }
        return Optional.ofNullable(proposal.answeredAt())
                .map(at -> Refusal.of(
                        "assignment.settled." + proposal.status(),
                        Objects.requireNonNull(proposal.answeredBy()),
                        French.moment(at)));
    }

    /// The competences that the fiche of a proposal asks for.
    ///
    /// @throws NotFound when this viewer's groupement was asked no such thing
    @Transactional(readOnly = true)
    public List<String> competences(long id, Viewer viewer) {
        return asked(find(id, viewer));
    }

    private List<String> asked(Assignment proposal) {
        var fiche = dossiers.byId(proposal.requestId()).fiche();
        return Coverage.asked(fiche.themes().competences());
    }

    /// Takes the mission, with the team that will do it.
    public Outcome<Assignment> accept(long id, Team team, Viewer viewer) {
        var proposal = asked(id, viewer);
        var at = clock.instant();
        var settled = settled(proposal);
        if (settled.isPresent()) {
            return Outcome.refused(settled.get());
        }
        var by = proposal.admit(viewer, AssignmentAct.ACCEPT);
        if (team.members().isEmpty()) {
            return Outcome.refused(Refusal.of("assignment.team.empty"));
        }
        var compared = team.besides(asked(proposal));
        if (!compared.uncovered().isEmpty() && compared.remark().isEmpty()) {
            return Outcome.refused(Refusal.of("assignment.team.uncovered", French.list(compared.uncovered())));
        }
        proposal.accept(compared, by, at);
        return Outcome.done(published(proposal, AssignmentAct.ACCEPT, by, at, null));
    }

    /// Leaves the mission to the next rank: the dossier is no longer shown.
    public Outcome<Assignment> decline(long id, Ground ground, String reason, Viewer viewer) {
        var proposal = asked(id, viewer);
        var at = clock.instant();
        var settled = settled(proposal);
        if (settled.isPresent()) {
            return Outcome.refused(settled.get());
        }
        var by = proposal.admit(viewer, AssignmentAct.DECLINE);
        proposal.decline(ground, reason, by, at);
        dossiers.close(proposal.requestId(), proposal.groupementId());
        return Outcome.done(published(proposal, AssignmentAct.DECLINE, by, at, Reasons.of(ground, reason, wording)));
    }

    private Assignment published(Assignment proposal, AssignmentAct act, By by, Instant at, @Nullable String reason) {
        events.publishEvent(new AssignmentMoved(
                proposal.requestId(), act, proposal.groupementId(), proposal.mandataire(), by, at, reason));
        return proposal;
    }
}
