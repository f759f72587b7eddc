package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens an atelier to read it, within the perimeter of who asks, and lets its page be drawn before the transaction
/// ends.
@Component
@Transactional(readOnly = true)
class Reading {

    private final Dossiers dossiers;
    private final Ateliers ateliers;
    private final Clock clock;

    Reading(Dossiers dossiers, Ateliers ateliers, Clock clock) {
        this.dossiers = dossiers;
        this.ateliers = ateliers;
        this.clock = clock;
    }

    /// @throws NotFound when there is no such atelier for this viewer
    public <P> P read(Reference reference, Viewer viewer, BiFunction<AtelierRequest, Atelier, P> page) {
        var request = dossiers.find(reference, viewer);
        return page.apply(request, ateliers.of(request));
    }

    /// For the page of an act's form.
    ///
    /// @throws NotFound when the act is for others
    /// @throws Stale when it cannot be done in this phase
    public <P> P read(AtelierAct act, Reference reference, Viewer viewer, BiFunction<AtelierRequest, Atelier, P> page) {
        return read(reference, viewer, (request, atelier) -> {
            request.admit(viewer, act, atelier.phase());
            return page.apply(request, atelier);
        });
    }

    /// The atelier itself, of which only the plain facts can be read.
    ///
    /// @throws NotFound when the act is for others
    /// @throws Stale when it cannot be done in this phase
    public Atelier forAct(AtelierAct act, Reference reference, Viewer viewer) {
        return read(act, reference, viewer, (_, atelier) -> atelier);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
