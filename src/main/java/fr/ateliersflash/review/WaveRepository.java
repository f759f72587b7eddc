package fr.ateliersflash.review;

import jakarta.persistence.LockModeType;
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

    /// In cents, what the waves opened in a year have promised.
    @Query(value = """
            select coalesce(sum(c.amount), 0) from review_choice c join review_wave w on w.id = c.wave_id
            where c.kind = 'SELECTED' and extract(year from w.opens_on) = :year""", nativeQuery = true)
    long promised(int year);

    /// Two people deciding at once decide one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Wave w where w.id = :id")
    Optional<Wave> lock(long id);
}
