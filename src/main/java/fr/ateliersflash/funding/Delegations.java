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

    /// Read apart, so that the delegation itself is only loaded once its row is held.
    @Query("select d.year from Delegation d where d.requestId = :requestId")
    Optional<Integer> yearOf(long requestId);

    @Query("select d.requestId from Delegation d where d.requestId in :requestIds")
    Set<Long> among(Collection<Long> requestIds);

    @Query("select d from Delegation d where d.requestId > :requestId order by d.requestId")
    List<Delegation> after(long requestId, Limit limit);

    /// Makes whoever else would order from it wait until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delegation d where d.requestId = :requestId")
    Optional<Delegation> lock(long requestId);
}
