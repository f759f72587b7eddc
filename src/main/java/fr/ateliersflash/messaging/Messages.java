package fr.ateliersflash.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, Long> {

    Message save(Message message);

    Optional<Message> findById(long id);

    @Query("""
            select m from Message m
            where m.requestId = :requestId and m.awaited is not null and m.settledAt is null
            order by m.id""")
    List<Message> awaiting(long requestId);

    @Query(nativeQuery = true, value = """
            select m.* from messaging_message m
            where m.request_id = :requestId and m.id <= :last and :party = any (m.parties)
              and (:party <> 'GROUPEMENT' or m.groupement = cast(:groupement as text))
            order by m.id desc""")
    List<Message> upTo(long last, long requestId, String party, @Nullable String groupement, Limit limit);

    @Query(nativeQuery = true, value = """
            select min(m.id) from messaging_message m
            where m.request_id = :requestId and m.id > :last and :party = any (m.parties)
              and (:party <> 'GROUPEMENT' or m.groupement = cast(:groupement as text)) and m.person_id <> :person""")
    Optional<Long> firstOfOthers(long last, long requestId, String party, @Nullable String groupement, long person);

    @Query(nativeQuery = true, value = """
            select m.* from messaging_message m
            where m.request_id = :requestId and m.id > :first and :party = any (m.parties)
              and (:party <> 'GROUPEMENT' or m.groupement = cast(:groupement as text))
            order by m.id""")
    List<Message> after(long first, long requestId, String party, @Nullable String groupement, Limit limit);
}
