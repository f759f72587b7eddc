package fr.ateliersflash.funding;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Envelopes extends Repository<Envelope, Long> {

    Envelope saveAndFlush(Envelope envelope);

    Optional<Envelope> findByYear(int year);

    boolean existsByYear(int year);

    /// Makes whoever else would delegate from it wait until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Envelope e where e.year = :year")
    Optional<Envelope> lock(int year);

    @EntityGraph(attributePaths = "changes")
    List<Envelope> findAllByOrderByYearDesc();
}
