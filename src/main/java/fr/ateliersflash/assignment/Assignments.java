package fr.ateliersflash.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, Long> {

    Assignment saveAndFlush(Assignment assignment);

    List<Assignment> findByRequestIdOrderById(long requestId);

    Optional<Assignment> findByIdAndRequestId(long id, long requestId);

    Optional<Assignment> findByIdAndGroupementId(long id, long groupementId);

    Optional<Assignment> findByRequestIdAndStatusIn(long requestId, Collection<AssignmentStatus> statuses);

    List<Assignment> findByGroupementIdAndStatusOrderByDueAt(long groupementId, AssignmentStatus status);

    List<Assignment> findByRequestIdInAndStatus(Collection<Long> requestIds, AssignmentStatus status);

    List<Assignment> findByIdGreaterThanOrderById(long after, Limit limit);

    @Query("""
            select a from Assignment a
            where a.groupementId = :groupementId and a.status not in :hidden and a.id < :before
            order by a.id desc""")
    List<Assignment> ofGroupement(long groupementId, Collection<AssignmentStatus> hidden, long before, Limit limit);

    List<Assignment> findByAgreementIdOrderById(long agreementId);

    @Query("select a.id from Assignment a where a.status = PROPOSED and a.dueAt < :now order by a.dueAt")
    List<Long> overdue(Instant now, Limit limit);

    @Query("select a.requestId from Assignment a where a.status = PROPOSED order by a.requestId")
    List<Long> awaited();

    /// Takes one that nobody else is dealing with.
    @Query(value = """
            select * from assignment
            where id = :id and status = 'PROPOSED' and due_at < :now
            for update skip locked""", nativeQuery = true)
    Optional<Assignment> lockOverdue(long id, Instant now);
}
