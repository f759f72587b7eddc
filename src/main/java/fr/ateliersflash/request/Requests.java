package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<AtelierRequest, Long> {

    AtelierRequest save(AtelierRequest request);

    void flush();

    /// For whoever holds one of its keys. They travel as one array: with a list, Hibernate would translate the query
    /// anew each time.
    @Query("""
            select r from AtelierRequest r join fetch r.keys
            where r.reference = :reference
              and exists (select 1 from r.keys k where :everywhere = true or array_contains(:keys, cast(k as String)))""")
    Optional<AtelierRequest> find(Reference reference, boolean everywhere, String[] keys);

    @Query("""
            select r from AtelierRequest r left join fetch r.pieces
            where r.reference = :reference
              and exists (select 1 from r.keys k where :everywhere = true or array_contains(:keys, cast(k as String)))""")
    Optional<AtelierRequest> findWithPieces(Reference reference, boolean everywhere, String[] keys);

    @Query(value = "select id, theme, friche from request where id in (:ids)", nativeQuery = true)
    List<Object[]> traits(Collection<Long> ids);

    @Query("""
            select r from AtelierRequest r
            where r.status = 'DISCARDED' and r.discardedAt <= :before and r.keys is not empty""")
    List<AtelierRequest> beyondTheTrash(Instant before, Limit limit);

    @Query(
            value = "update request_counter set last = last + 1 where name = 'arrival' returning last",
            nativeQuery = true)
    long nextArrivalRank();

    @Query(value = "select nextval('request_number')", nativeQuery = true)
    long nextNumber();

    @Query(value = "select status, requests from request_tally", nativeQuery = true)
    List<Object[]> tally();
}
