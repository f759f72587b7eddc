package fr.ateliersflash.messaging;

import fr.ateliersflash.document.Documents;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A draft that leaves the trash takes with it what was said about it.
@Component
class Erasure {

    private final JdbcClient jdbc;
    private final Documents documents;

    Erasure(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestMoved moved) {
        if (moved.act() == RequestAct.ERASE) {
            erase(moved.requestId());
        }
    }

    private void erase(long requestId) {
        var files = jdbc.sql("""
                        delete from messaging_attachment a using messaging_message m
                        where m.id = a.message_id and m.request_id = ? returning a.document_id""").param(requestId).query(Long.class).list();
        jdbc.sql("delete from messaging_reading where request_id = ?")
                .param(requestId)
                .update();
        jdbc.sql("delete from messaging_message where request_id = ?")
                .param(requestId)
                .update();
        jdbc.sql("delete from messaging_note where request_id = ?")
                .param(requestId)
                .update();
        documents.forget(files);
    }
}
