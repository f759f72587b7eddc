package fr.ateliersflash.notification;

import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A draft that leaves the trash takes with it what people were told of it, which names who bears it.
@Component
class Erasure {

    /// Digests tell of several dossiers: those that told of this one go as a whole.
    private static final String DIGESTS = """
            delete from notification_mail mail using request r
            where r.id = ? and mail.model = 'DIGEST'
              and mail.person_id in (select person_id from notification_notice where request_id = r.id)
              and position(r.reference in cast(mail.content as text)) > 0""";

    private final JdbcClient jdbc;

    Erasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestMoved moved) {
        if (moved.act() == RequestAct.ERASE) {
            jdbc.sql(DIGESTS).param(moved.requestId()).update();
            List.of("notification_mail", "notification_notice", "notification_reminder")
                    .forEach(table -> jdbc.sql("delete from " + table + " where request_id = ?")
                            .param(moved.requestId())
                            .update());
        }
    }
}
