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

    List<Envelope> findByYearOrderByProgramme(int year);

    boolean existsByYear(int year);

    boolean existsByYearAndProgramme(int year, String programme);

    /// Makes whoever else would delegate from it wait until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Envelope e where e.year = :year and e.programme = :programme")
    Optional<Envelope> lock(int year, String programme);

    /// The one that the delegation of a request comes out of, held in the same way; the delegation itself is only
    /// loaded once its row is held.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from Envelope e
            where exists (
                select 1 from Delegation d
                where d.requestId = :requestId and d.year = e.year and d.programme = e.programme)""")
    Optional<Envelope> lockSourceOf(long requestId);

    @EntityGraph(attributePaths = "changes")
    List<Envelope> findAllByOrderByYearDescProgrammeAsc();
}
