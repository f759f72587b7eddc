package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Decisions;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestMoved;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// From the proposal to the decision, under four eyes: somebody of the bureau proposes, colleagues endorse, somebody
/// else who may decide signs or sends back. Signing is what moves the request.
@Service
@Transactional
public class SigningCircuit {

    /// What makes a proposal pointless.
    private static final Set<RequestAct> OVERTAKING =
            EnumSet.of(RequestAct.RETURN, RequestAct.WITHDRAW, RequestAct.SELECT);

    private final Recommendations recommendations;
    private final Examination examination;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningCircuit(
            Recommendations recommendations,
            Examination examination,
            Dossiers dossiers,
            Decisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recommendations = recommendations;
        this.examination = examination;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /// @param scheme where a request is redirected to, null for any other decision
    /// @param reason empty only for a validation
    public record Wanted(Decision decision, @Nullable OtherScheme scheme, String reason) {}

    /// The proposal that is on its way. The caller has loaded the request as the bureau.
    @Transactional(readOnly = true)
    public Optional<Recommendation> open(long requestId) {
        return recommendations.findByRequestIdAndStatus(requestId, Recommendation.Status.OPEN);
    }

    /// Every proposal made on a request, oldest first. The caller has loaded it as the bureau.
    @Transactional(readOnly = true)
    public List<Recommendation> of(long requestId) {
        return recommendations.findByRequestIdOrderById(requestId);
    }

    /// Proposes a decision.
    ///
    /// @throws Stale when a colleague has proposed one meanwhile, or the status does not allow that decision
    public Outcome<Recommendation> recommend(Reference reference, Wanted wanted, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RecommendationAct.RECOMMEND, request.status());
        if (!wanted.decision().act().from().contains(request.status())) {
            throw new Stale(wanted.decision() + " is not to be proposed in " + request.status());
        }
        var obstacles = obstacles(request, wanted.decision());
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        var at = clock.instant();
        var made =
                onlyOne(new Recommendation(request.id(), wanted.decision(), wanted.scheme(), wanted.reason(), by, at));
        return Outcome.done(moved(made, RecommendationAct.RECOMMEND, by, at, null));
    }

    /// Says that one has read what a colleague proposes.
    ///
    /// @param note what whoever signs should know, may be empty
    public Outcome<Recommendation> endorse(Reference reference, long version, String note, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RecommendationAct.ENDORSE, request.status());
        var open = read(request, version);
        if (open.isBy(viewer.personId())) {
            return Outcome.refused(Refusal.of("review.circuit.ownVisa"));
        }
        if (open.isEndorsedBy(viewer.personId())) {
            return Outcome.refused(Refusal.of("review.circuit.secondVisa"));
        }
        var at = clock.instant();
        return Outcome.done(moved(open.endorse(note, by, at), RecommendationAct.ENDORSE, by, at, note));
    }

    /// Takes back what one has proposed, to propose something else.
    ///
    /// @throws NotFound for whoever has not made it
    public Recommendation takeBack(Reference reference, long version, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RecommendationAct.TAKE_BACK, request.status());
        var open = read(request, version);
        if (!open.isBy(viewer.personId())) {
            throw new NotFound("proposal of " + reference + " is a colleague's");
        }
        var at = clock.instant();
        return moved(
                open.end(Recommendation.Status.TAKEN_BACK, null, by, at), RecommendationAct.TAKE_BACK, by, at, null);
    }

    /// Sends a proposal back to whoever made it.
    public Recommendation sendDown(Reference reference, long version, String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RecommendationAct.SEND_DOWN, request.status());
        var open = read(request, version);
        var at = clock.instant();
        return moved(
                open.end(Recommendation.Status.SENT_BACK, reason, by, at), RecommendationAct.SEND_DOWN, by, at, reason);
    }

    /// Decides what is proposed.
    ///
    /// @param requestVersion the version of the request that was read
    /// @param version the version of the proposal that was read
    public Outcome<AtelierRequest> sign(Reference reference, long requestVersion, long version, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RecommendationAct.SIGN, request.status());
        var open = read(request, version);
        request.admit(viewer, open.decision().act(), requestVersion);
        if (open.isBy(viewer.personId())) {
            return Outcome.refused(Refusal.of("review.circuit.ownProposal"));
        }
        var obstacles = obstacles(request, open.decision());
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        open.end(Recommendation.Status.SIGNED, null, by, clock.instant());
        recommendations.saveAndFlush(open);
        var reason = open.wholeReason();
        return Outcome.done(
                decisions.decide(open.decision().act(), reference, reason.isEmpty() ? null : reason, viewer));
    }

    /// What is returned, withdrawn or selected is no longer to be decided on.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestMoved fact) {
        if (OVERTAKING.contains(fact.act())) {
            open(fact.requestId())
                    .ifPresent(open -> open.end(Recommendation.Status.TAKEN_BACK, null, fact.by(), fact.at()));
        }
    }

    private List<Refusal> obstacles(AtelierRequest request, Decision decision) {
        return decision == Decision.VALIDATE ? examination.obstacles(request) : List.of();
    }

    /// @throws Stale when there is no proposal, or no longer the one that was read
    private Recommendation read(AtelierRequest request, long version) {
        return open(request.id())
                .filter(open -> open.version() == version)
                .orElseThrow(() -> new Stale("the proposal on " + request.reference() + " has changed"));
    }

    /// Two colleagues who propose at once: the database lets one through.
    private Recommendation onlyOne(Recommendation made) {
        try {
            return recommendations.saveAndFlush(made);
        } catch (DataIntegrityViolationException raced) {
            throw new Stale("somebody else has just proposed a decision");
        }
    }

    private Recommendation moved(
            Recommendation recommendation, RecommendationAct act, By by, Instant at, @Nullable String reason) {
        var kept = recommendations.saveAndFlush(recommendation);
        events.publishEvent(new RecommendationMoved(
                kept.requestId(),
                act,
                kept.decision().name(),
                by,
                at,
                reason == null || reason.isEmpty() ? null : reason));
        return kept;
    }
}
