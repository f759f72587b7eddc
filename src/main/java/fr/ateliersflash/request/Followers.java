package fr.ateliersflash.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who follows which dossiers. Some may no longer see them.
@Component
class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long requestId, long personId) {
        jdbc.sql("insert into request_follower (request_id, person_id) values (?, ?) on conflict do nothing")
                .params(requestId, personId)
                .update();
    }

    void remove(long requestId, long personId) {
        jdbc.sql("delete from request_follower where request_id = ? and person_id = ?")
                .params(requestId, personId)
                .update();
    }

    void forget(long requestId) {
        jdbc.sql("delete from request_follower where request_id = ?")
                .param(requestId)
                .update();
    }

    List<Long> of(long requestId) {
        return jdbc.sql("select person_id from request_follower where request_id = ?")
                .param(requestId)
                .query(Long.class)
                .list();
    }

    List<Long> followedBy(long personId) {
        return jdbc.sql("select request_id from request_follower where person_id = ?")
                .param(personId)
                .query(Long.class)
                .list();
    }
}
