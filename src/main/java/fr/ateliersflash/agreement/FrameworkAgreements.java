package fr.ateliersflash.agreement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FrameworkAgreements extends Repository<FrameworkAgreement, Long> {

    FrameworkAgreement saveAndFlush(FrameworkAgreement agreement);

    Optional<FrameworkAgreement> findById(long id);

    /// Makes whoever else would order under it wait until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from FrameworkAgreement a where a.id = :id")
    Optional<FrameworkAgreement> lock(long id);

    List<FrameworkAgreement> findAllByOrderByStartDesc();

    @Query("select h from Holder h where h.agreement.id = :id and h.groupementId = :groupementId")
    Optional<Holder> heldBy(long id, long groupementId);

    @Query("select a from FrameworkAgreement a where :day between a.start and a.end")
    Optional<FrameworkAgreement> inForce(LocalDate day);

    @Query("""
            select a from FrameworkAgreement a
            where a.start <= :end and a.end >= :start and a.id <> :except
            order by a.start""")
    List<FrameworkAgreement> overlapping(LocalDate start, LocalDate end, long except);
}
