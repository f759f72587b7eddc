package fr.ateliersflash.atelier;

import fr.ateliersflash.assignment.Missions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells `assignment` which missions are over.
@Component
class FinishedMissions implements Missions {

    private static final Set<Phase> OVER =
            Arrays.stream(Phase.values()).filter(Phase::isOver).collect(Collectors.toSet());

    private final AtelierRepository ateliers;

    FinishedMissions(AtelierRepository ateliers) {
        this.ateliers = ateliers;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> over(Collection<Long> requestIds) {
        return ateliers.requestsIn(requestIds, OVER);
    }
}
