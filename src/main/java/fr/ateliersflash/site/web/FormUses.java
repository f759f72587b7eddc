package fr.ateliersflash.site.web;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The forms that have arrived, each by its number. Every statement stands alone: what one arrival writes, the
/// other sees.
@Repository
class FormUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean claim(UUID token, @Nullable Long person, String path) {
        return jdbc.sql("""
                        insert into site_form_use (token, person_id, path, arrived_at) values (:token, :person, :path, :now)
                        on conflict (token) do nothing""")
                        .param("token", token)
                        .param("person", person, Types.BIGINT)
                        .param("path", path)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<String> locationOf(UUID token, @Nullable Long person) {
        return jdbc.sql("""
                        select location from site_form_use
                        where token = :token and person_id is not distinct from :person and location is not null""")
                .param("token", token)
                .param("person", person, Types.BIGINT)
                .query(String.class)
                .optional();
    }

    void ended(UUID token, String location) {
        jdbc.sql("update site_form_use set location = ? where token = ?")
                .params(location, token)
                .update();
    }

    void free(UUID token) {
        jdbc.sql("delete from site_form_use where token = ?").param(token).update();
    }

    void forgetOlderThan(Duration age) {
        jdbc.sql("delete from site_form_use where arrived_at < ?")
                .param(Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
