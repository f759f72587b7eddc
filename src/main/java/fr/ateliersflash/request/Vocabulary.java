package fr.ateliersflash.request;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words that a search corrects towards. One that only an erased dossier said goes with it: it could be a name.
@Component
class Vocabulary {

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The words of a dossier, as it stands in the database.
    List<String> of(long requestId) {
        return jdbc.sql("select request_plain_words(request_said(request)) from request where id = ?")
                .param(requestId)
                .query(String.class)
                .list();
    }

    /// Forgets those of these words that no dossier says any more, in any of their forms.
    ///
    /// @param erased the dossier that said them, read again as it now stands
    void forget(Collection<String> words, long erased) {
        jdbc.sql("select request_keep_text(request) from request where id = ?")
                .param(erased)
                .query((row, _) -> row)
                .list();
        jdbc.sql("""
                        delete from request_word where word = any (:words) and numnode(request_query(word)) > 0
                        and not exists (select 1 from request_text where words @@ request_query(word))""").param("words", words.toArray(String[]::new)).update();
    }
}
