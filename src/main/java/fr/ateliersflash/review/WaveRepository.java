package fr.ateliersflash.review;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaveRepository extends Repository<Wave, Long> {

    Wave save(Wave wave);

    boolean existsByName(String name);

    @EntityGraph(attributePaths = "choices")
    Optional<Wave> findById(long id);

    @EntityGraph(attributePaths = "choices")
    Optional<Wave> findByClosedAtIsNull();

    List<Wave> findTop30ByOrderByOpensOnDesc();

    /// What the waves opened in a year have promised.
    @Query("""
            select new fr.ateliersflash.review.Promise(c.requestId, c.amount) from Choice c
            where c.kind = 'SELECTED' and year(c.wave.opensOn) = :year""")
    List<Promise> promises(int year);

    /// The last promise made to a request.
    @Query("""
            select new fr.ateliersflash.review.Promise(c.requestId, c.amount) from Choice c
            where c.kind = 'SELECTED' and c.requestId = :requestId order by c.id desc limit 1""")
    Optional<Promise> planned(long requestId);

    @Query("""
            select c.wave.name from Choice c
            where c.kind = 'SELECTED' and c.requestId = :requestId order by c.id desc limit 1""")
    Optional<String> nameOfWave(long requestId);

    @Query("""
            select c.requestId, count(c) from Choice c
            where c.kind = 'DEFERRED' and c.requestId in :requestIds group by c.requestId""")
    List<Object[]> deferrals(Collection<Long> requestIds);

    @Query("""
            select c.requestId from Choice c
            where c.kind = 'SELECTED' and year(c.wave.opensOn) = :year""")
    List<Long> selectedIn(int year);

    /// Two people deciding at once decide one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Wave w where w.id = :id")
    Optional<Wave> lock(long id);
}
