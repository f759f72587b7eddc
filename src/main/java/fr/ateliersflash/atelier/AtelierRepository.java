package fr.ateliersflash.atelier;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AtelierRepository extends Repository<Atelier, Long> {

    Atelier saveAndFlush(Atelier atelier);

    Optional<Atelier> findByRequestId(long requestId);

    boolean existsByRequestId(long requestId);

    @Query("select a.requestId from Atelier a where a.requestId in :requestIds and a.phase in :phases")
    Set<Long> requestsIn(Collection<Long> requestIds, Collection<Phase> phases);
}
