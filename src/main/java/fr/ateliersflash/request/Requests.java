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

    String ROWS = """
            select new fr.ateliersflash.request.RequestRow(
                r.id, r.reference, r.status, r.statusSince, r.bearer.name, r.title, r.departementCode, r.serviceName,
                r.arrivalRank, r.submittedAt, r.examinerName, r.undeposited)
            from AtelierRequest r
            """;

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

    @Query(ROWS + """
            where r.status <> 'DISCARDED' and r.id < :before
              and (r.agentId = :person or r.examinerId in :examined or r.id in :followed)
              and exists (select 1 from r.keys k where :everywhere = true or k in :keys)
            order by r.id desc""")
    List<RequestRow> mine(
            long person,
            Collection<Long> examined,
            Collection<Long> followed,
            boolean everywhere,
            Collection<String> keys,
            long before,
            Limit limit);

    @Query(ROWS + """
            where r.status = :status and r.arrivalRank > :after
            order by r.arrivalRank""")
    List<RequestRow> queue(RequestStatus status, long after, Limit limit);

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
