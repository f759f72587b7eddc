package fr.ateliersflash.funding;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Delegations extends Repository<Delegation, Long> {

    Delegation save(Delegation delegation);

    Optional<Delegation> findByRequestId(long requestId);

    List<Delegation> findByRequestIdIn(Collection<Long> requestIds);

    boolean existsByRequestId(long requestId);

    @Query(value = """
            insert into funding_delegation_counter values (:year, 1)
            on conflict (year) do update set last = funding_delegation_counter.last + 1
            returning last""", nativeQuery = true)
    long nextNumber(int year);

    @Query("select d.requestId from Delegation d where d.requestId in :requestIds")
    Set<Long> among(Collection<Long> requestIds);

    @Query("select d from Delegation d where d.requestId > :requestId order by d.requestId")
    List<Delegation> after(long requestId, Limit limit);

    /// Makes whoever else would order from it wait until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delegation d where d.requestId = :requestId")
    Optional<Delegation> lock(long requestId);
}
