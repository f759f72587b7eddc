package fr.ateliersflash.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MinutesArchive extends Repository<Minutes, Long> {

    Minutes saveAndFlush(Minutes minutes);

    List<Minutes> findByRequestIdOrderByNumberDesc(long requestId);

    Optional<Minutes> findByRequestIdAndNumber(long requestId, int number);
}
