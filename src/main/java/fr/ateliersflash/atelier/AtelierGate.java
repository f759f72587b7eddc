package fr.ateliersflash.atelier;

import fr.ateliersflash.funding.MissionGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever orders whether the note is approved, and whether there is still something to order.
@Component
@Transactional(readOnly = true)
class AtelierGate implements MissionGate {

    private final AtelierRepository ateliers;

    AtelierGate(AtelierRepository ateliers) {
        this.ateliers = ateliers;
    }

    @Override
    public boolean noteApproved(long requestId) {
        return ateliers.findByRequestId(requestId)
                .filter(atelier -> atelier.isApproved(Paper.NOTE))
                .isPresent();
    }

    @Override
    public boolean isOver(long requestId) {
        return ateliers.findByRequestId(requestId)
                .filter(atelier -> atelier.phase().isOver())
                .isPresent();
    }
}
