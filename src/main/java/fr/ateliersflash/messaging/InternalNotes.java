package fr.ateliersflash.messaging;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InternalNotes extends Repository<InternalNote, Long> {

    InternalNote save(InternalNote note);

    @Query("""
            select n from InternalNote n
            where n.requestId = :requestId and n.organisationId = :organisationId and n.id < :before
            order by n.id desc""")
    List<InternalNote> of(long requestId, long organisationId, long before, Limit limit);
}
