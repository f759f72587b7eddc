package fr.ateliersflash.atelier;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AtelierRepository extends Repository<Atelier, Long> {

    Atelier saveAndFlush(Atelier atelier);

    Optional<Atelier> findByRequestId(long requestId);

    boolean existsByRequestId(long requestId);
}
