package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has read what, and what each has left to read: the messages of others since the last one they saw.
@Component
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reader> of(long requestId) {
        return jdbc.sql("select * from messaging_reading where request_id = ? order by person")
                .param(requestId)
                .query(Readings::reader)
                .list();
    }

    /// The last message that somebody saw, 0 when they have seen none.
    long last(long requestId, Viewer viewer) {
        return jdbc.sql("select last_message_id from messaging_reading where request_id = ? and person_id = ?")
                .params(requestId, viewer.personId())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void mark(long requestId, long messageId, Circle.Seat seat, Viewer viewer, Instant at) {
        jdbc.sql("""
                        insert into messaging_reading
                        values (:request, :personId, :person, :organisation, :party, :groupement, :message, :at)
                        on conflict (request_id, person_id) do update set
                            person = excluded.person, organisation = excluded.organisation, party = excluded.party,
                            groupement = excluded.groupement, last_message_id = excluded.last_message_id,
                            read_at = excluded.read_at
                        where messaging_reading.last_message_id < excluded.last_message_id""")
                .param("request", requestId)
                .param("personId", viewer.personId())
                .param("person", viewer.name())
                .param("organisation", viewer.organisation())
                .param("party", seat.party().name())
                .param("groupement", seat.groupement(), Types.VARCHAR)
                .param("message", messageId)
                .param("at", Timestamp.from(at))
                .update();
    }

    int unread(long requestId, Circle.Seat seat, Viewer viewer) {
        return jdbc.sql("""
                        select count(*) from messaging_message m
                        where m.request_id = :request and :party = any (m.parties)
                          and (:party <> 'GROUPEMENT' or m.groupement = :groupement) and m.person_id <> :person
                          and m.id > coalesce((
                              select r.last_message_id from messaging_reading r
                              where r.request_id = :request and r.person_id = :person), 0)""")
                .param("request", requestId)
                .param("party", seat.party().name())
                .param("groupement", seat.groupement(), Types.VARCHAR)
                .param("person", viewer.personId())
                .query(Integer.class)
                .single();
    }

    private static Reader reader(ResultSet row, int index) throws SQLException {
        return new Reader(
                row.getString("person"),
                row.getString("organisation"),
                Party.valueOf(row.getString("party")),
                row.getString("groupement"),
                row.getLong("last_message_id"));
    }
}
