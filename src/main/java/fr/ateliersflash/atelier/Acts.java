package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How every act on an atelier begins and ends: loaded through the viewer, allowed to them in this phase, then told
/// to whoever listens.
@Component
class Acts {

    private final Dossiers dossiers;
    private final Credits credits;
    private final Ateliers ateliers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(Dossiers dossiers, Credits credits, Ateliers ateliers, ApplicationEventPublisher events, Clock clock) {
        this.dossiers = dossiers;
        this.credits = credits;
        this.ateliers = ateliers;
        this.events = events;
        this.clock = clock;
    }

    /// An act that its doer may do, and that is about to be done.
    record Begun(AtelierAct act, AtelierRequest request, Atelier atelier, By by, Instant at) {}

    /// The request about to be acted on. Its orders stay as they are until the act is over: whoever orders looks at
    /// the atelier as the atelier looks at the orders.
    AtelierRequest hold(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        credits.hold(request.id());
        return request;
    }

    /// @throws NotFound when there is no such atelier for this viewer, or the act is for others
    /// @throws Stale when its phase does not allow the act, or no longer
    Begun begin(AtelierAct act, Reference reference, Viewer viewer) {
        var request = hold(reference, viewer);
        var atelier = ateliers.of(request);
        return new Begun(act, request, atelier, request.admit(viewer, act, atelier.phase()), clock.instant());
    }

    Atelier done(Begun begun) {
        return done(begun, null);
    }

    Atelier done(Begun begun, @Nullable String reason) {
        events.publishEvent(new AtelierMoved(begun.atelier().requestId(), begun.act(), begun.by(), begun.at(), reason));
        return begun.atelier();
    }
}
