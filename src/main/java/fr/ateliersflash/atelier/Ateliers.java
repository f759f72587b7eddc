package fr.ateliersflash.atelier;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ateliers, for whoever has loaded their request through its viewer.
@Service
@Transactional(readOnly = true)
public class Ateliers {

    private final AtelierRepository ateliers;
    private final Engagements engagements;
    private final PhaseWorkflow workflow;

    Ateliers(AtelierRepository ateliers, Engagements engagements, PhaseWorkflow workflow) {
        this.ateliers = ateliers;
        this.engagements = engagements;
        this.workflow = workflow;
    }

    /// Empty until the service opens it.
    public Optional<Atelier> of(long requestId) {
        return ateliers.findByRequestId(requestId);
    }

    /// @throws NotFound when it is not open
    public Atelier of(AtelierRequest request) {
        return of(request.id()).orElseThrow(() -> new NotFound("atelier of " + request.reference()));
    }

    /// What the guards look at, before the atelier is opened as well as after.
    public Situation situation(AtelierRequest request) {
        var progress = of(request.id()).map(Atelier::progress).orElse(Progress.NONE);
        return new Situation(request.reference(), engagements.of(request.id()), progress);
    }

    /// What remains to be done, and by whom, before the next phase opens.
    public List<Guard> awaited(AtelierRequest request) {
        return of(request.id())
                .map(atelier -> workflow.awaited(atelier.phase(), situation(request)))
                .orElse(List.of());
    }
}
