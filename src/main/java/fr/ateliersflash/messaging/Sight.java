package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The messages and notes that somebody may read, whichever the dossier: those of the perimeter of their
/// organisation, for its party, and those of the dossiers they were invited on.
///
/// @param own the dossiers that their organisation sees, when it does not see them all
/// @param invited those that only an invitation opens to them
record Sight(Viewer viewer, Collection<Long> own, Collection<Long> invited) {

    /// On a message `m`.
    static final String OF_MESSAGES = """
            (case when m.request_id = any (string_to_array(:invited, ' ')::bigint[]) then 'COLLECTIVITE' = any (m.parties)
                when :everywhere or m.request_id = any (string_to_array(:own, ' ')::bigint[])
                then :party = any (m.parties) and (:party <> 'GROUPEMENT' or m.groupement = :groupement)
                else false end)""";

    /// On a note `n`.
    static final String OF_NOTES = """
            (n.organisation_id = :organisation and :office
                and (:everywhere or n.request_id = any (string_to_array(:own, ' ')::bigint[])))""";

    static Sight of(Viewer viewer, Dossiers dossiers) {
        if (viewer.everywhere()) {
            return new Sight(viewer, List.of(), List.of());
        }
        var own = dossiers.openedBy(keys(viewer, Predicate.not(Keys::isPerson)));
        var invited = new HashSet<>(dossiers.openedBy(keys(viewer, Keys::isPerson)));
        own.forEach(invited::remove);
        return new Sight(viewer, own, invited);
    }

    private static List<String> keys(Viewer viewer, Predicate<String> kind) {
        return viewer.keys().stream().filter(kind).toList();
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("everywhere", viewer.everywhere())
                .param("own", joined(own))
                .param("invited", joined(invited))
                .param("party", Party.of(viewer.kind()).name())
                .param("groupement", Keys.groupement(viewer.organisationId()))
                .param("organisation", viewer.organisationId())
                .param("office", viewer.kind().isOfTheState())
                .param("person", viewer.personId());
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
