package fr.ateliersflash.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets the time to answer a proposal run out.
@Component
public class Hourglass {

    private final ExpirySchedule schedule;
    private final JdbcClient jdbc;

    Hourglass(ExpirySchedule schedule, JdbcClient jdbc) {
        this.schedule = schedule;
        this.jdbc = jdbc;
    }

    public void runsOut(long requestId) {
        jdbc.sql("""
                        update assignment set proposed_at = proposed_at - interval '60 days', due_at = now() - interval '1 hour'
                        where request_id = ? and status = 'PROPOSED'""").param(requestId).update();
    }

    public void isLookedAt() {
        schedule.run();
    }
}
