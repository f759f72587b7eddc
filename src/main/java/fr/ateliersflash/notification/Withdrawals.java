package fr.ateliersflash.notification;

import fr.ateliersflash.request.InvitationRevoked;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Withdraws the mails of invitations that are worth nothing any more: those that wait will not leave, and no link is
/// kept.
@Component
class Withdrawals {

    private static final String WITHDRAW = """
            update notification_mail set content = '[]', next_at = null, claimed_at = null,
                status = case when status in ('SENT', 'KEPT') then status else 'FILED' end
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(InvitationRevoked invitation) {
        jdbc.sql(WITHDRAW + "invitation_id = ?")
                .param(invitation.invitationId())
                .update();
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Europe/Paris")
    @Transactional
    void expire() {
        jdbc.sql(WITHDRAW + "expires_at <= ? and content <> '[]'")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
