package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The messages and notes that somebody may read, whichever the dossier: those of the perimeter of their
/// organisation, for its party, and those of the dossiers they were invited on.
record Sight(Viewer viewer) {

    /// On a message `m`.
    static final String OF_MESSAGES = """
            (case when :everywhere or %s then :party = any (m.parties) and (:party <> 'GROUPEMENT' or m.groupement = :groupement)
                when %s then 'COLLECTIVITE' = any (m.parties)
                else false end)""".formatted(opened("m", "own"), opened("m", "invited"));

    /// The party for which they read a message `m` that they may read.
    static final String PARTY =
            "case when :everywhere or %s then :party else 'COLLECTIVITE' end".formatted(opened("m", "own"));

    /// On a note `n`.
    static final String OF_NOTES =
            "(n.organisation_id = :organisation and :office and (:everywhere or %s))".formatted(opened("n", "own"));

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("everywhere", viewer.everywhere())
                .param("own", keys(Predicate.not(Keys::isPerson)))
                .param("invited", keys(Keys::isPerson))
                .param("party", Party.of(viewer.kind()).name())
                .param("groupement", Keys.groupement(viewer.organisationId()))
                .param("organisation", viewer.organisationId())
                .param("office", viewer.kind().isOfTheState())
                .param("person", viewer.personId());
    }

    private String[] keys(Predicate<String> kind) {
        return viewer.keys().stream().filter(kind).toArray(String[]::new);
    }

    /// @param keys names the parameter that holds those of their organisation, or their own
    private static String opened(String written, String keys) {
        return "exists (select 1 from request_opening o where o.request_id = %s.request_id and o.key = any (:%s))"
                .formatted(written, keys);
    }
}
