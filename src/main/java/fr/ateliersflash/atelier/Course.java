package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The course of an atelier: the service opens it, leads it from phase to phase, stops it for a while or for good;
/// the bureau publishes what came out of it. No phase opens before [PhaseWorkflow] finds that it may.
@Service
@Transactional
@EnableConfigurationProperties(MissionLength.class)
public class Course {

    private final Acts acts;
    private final PhaseWorkflow workflow;
    private final Ateliers ateliers;
    private final AtelierRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Course(
            Acts acts,
            PhaseWorkflow workflow,
            Ateliers ateliers,
            AtelierRepository repository,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.workflow = workflow;
        this.ateliers = ateliers;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /// A verb of the aggregate that opens a phase.
    @FunctionalInterface
    private interface Verb {
        Atelier on(Atelier atelier, By by, Instant at);
    }

    /// @throws Stale when it is open already
    public Outcome<Atelier> open(Reference reference, Viewer viewer) {
        var request = acts.hold(reference, viewer);
        if (!AtelierAct.OPEN.isOpenTo(request.standing(viewer))) {
            throw new NotFound("opening of " + reference);
        }
        if (repository.existsByRequestId(request.id())) {
            throw new Stale("atelier of " + reference + " is open already");
        }
        var refusals = workflow.refusals(AtelierAct.OPEN, ateliers.situation(request));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var by = viewer.acting(Capacity.SERVICE);
        var at = clock.instant();
        var atelier = opened(request, by, at);
        events.publishEvent(new AtelierMoved(request.id(), AtelierAct.OPEN, by, at, null));
        return Outcome.done(atelier);
    }

    private Atelier opened(AtelierRequest request, By by, Instant at) {
        try {
            return repository.saveAndFlush(new Atelier(request.id(), request.format(), by, at));
        } catch (DataIntegrityViolationException e) {
            throw new Stale("atelier of " + request.reference() + " was opened in between");
        }
    }

    public Atelier holdKickOff(Reference reference, KickOff meeting, Viewer viewer) {
        var begun = acts.begin(AtelierAct.HOLD_KICK_OFF, reference, viewer);
        begun.atelier().holdKickOff(meeting, begun.by(), begun.at());
        return acts.done(begun);
    }

    public Outcome<Atelier> startAppropriation(Reference reference, Viewer viewer) {
        return enter(AtelierAct.START_APPROPRIATION, Atelier::startAppropriation, reference, viewer);
    }

    public Outcome<Atelier> startAnimation(Reference reference, Viewer viewer) {
        return enter(AtelierAct.START_ANIMATION, Atelier::startAnimation, reference, viewer);
    }

    public Outcome<Atelier> startRestitution(Reference reference, Viewer viewer) {
        return enter(AtelierAct.START_RESTITUTION, Atelier::startRestitution, reference, viewer);
    }

    public Outcome<Atelier> close(Reference reference, Viewer viewer) {
        return enter(AtelierAct.CLOSE, Atelier::close, reference, viewer);
    }

    private Outcome<Atelier> enter(AtelierAct act, Verb verb, Reference reference, Viewer viewer) {
        var begun = acts.begin(act, reference, viewer);
        var refusals = workflow.refusals(act, ateliers.situation(begun.request()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        verb.on(begun.atelier(), begun.by(), begun.at());
        return Outcome.done(acts.done(begun));
    }

    public Atelier suspend(Reference reference, String reason, Viewer viewer) {
        var begun = acts.begin(AtelierAct.SUSPEND, reference, viewer);
        begun.atelier().suspend(reason, begun.by(), begun.at());
        return acts.done(begun, reason);
    }

    public Atelier resume(Reference reference, Viewer viewer) {
        var begun = acts.begin(AtelierAct.RESUME, reference, viewer);
        begun.atelier().resume(begun.by(), begun.at());
        return acts.done(begun);
    }

    public Atelier abandon(Reference reference, String reason, Viewer viewer) {
        var begun = acts.begin(AtelierAct.ABANDON, reference, viewer);
        begun.atelier().abandon(reason, begun.by(), begun.at());
        return acts.done(begun, reason);
    }

    /// @param version the version of the atelier that was read: two people who go back at once go back one phase
    /// @throws Stale when somebody has acted in between
    public Atelier goBack(Reference reference, long version, String reason, Viewer viewer) {
        var begun = acts.begin(AtelierAct.GO_BACK, reference, viewer);
        mustBe(version, begun.atelier());
        begun.atelier().goBack(begun.by(), begun.at());
        return acts.done(begun, reason);
    }

    /// Shows the atelier to the public, or corrects what is shown.
    ///
    /// @param version the version of the atelier that was read
    /// @throws Stale when somebody has acted in between
    public Atelier publish(Reference reference, long version, Sheet sheet, Viewer viewer) {
        var begun = acts.begin(AtelierAct.PUBLISH, reference, viewer);
        mustBe(version, begun.atelier());
        begun.atelier().publish(sheet, begun.by(), begun.at());
        return acts.done(begun);
    }

    private static void mustBe(long version, Atelier atelier) {
        if (atelier.version() != version) {
            throw new Stale("atelier of request " + atelier.requestId());
        }
    }
}
