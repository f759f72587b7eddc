package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each person wants to hear of things by mail, [Mailboxes] being what their organisation wants.
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What some people chose.
    ///
    /// @param rhythms by person
    /// @param mailboxes by organisation
    record Chosen(Map<Long, Map<NoticeKind, Rhythm>> rhythms, Map<Long, String> mailboxes) {

        Rhythm rhythm(long person, NoticeKind kind) {
            return rhythms.getOrDefault(person, Map.of()).getOrDefault(kind, kind.usual());
        }
    }

    @Transactional(readOnly = true)
    public Map<NoticeKind, Rhythm> of(Viewer viewer) {
        var chosen = of(List.of(viewer.personId()), List.of());
        var all = new EnumMap<NoticeKind, Rhythm>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            all.put(kind, chosen.rhythm(viewer.personId(), kind));
        }
        return all;
    }

    public void choose(Map<NoticeKind, Rhythm> rhythms, Viewer viewer) {
        rhythms.forEach((kind, rhythm) -> jdbc.sql("""
                        insert into notification_preference (person_id, kind, rhythm) values (:person, :kind, :rhythm)
                        on conflict (person_id, kind) do update set rhythm = excluded.rhythm""")
                .param("person", viewer.personId())
                .param("kind", kind.name())
                .param("rhythm", rhythm.name())
                .update());
    }

    @Transactional(readOnly = true)
    Chosen of(Collection<Long> people, Collection<Long> organisations) {
        var rhythms = new HashMap<Long, Map<NoticeKind, Rhythm>>();
        var mailboxes = new HashMap<Long, String>();
        jdbc.sql("""
                        select person_id as id, kind, rhythm as chosen from notification_preference
                        where person_id = any (cast(string_to_array(:people, ' ') as bigint[]))
                        union all
                        select organisation_id, null, address from notification_mailbox
                        where organisation_id = any (cast(string_to_array(:organisations, ' ') as bigint[]))""")
                .param("people", joined(people))
                .param("organisations", joined(organisations))
                .query(row -> {
                    var kind = row.getString("kind");
                    if (kind == null) {
                        mailboxes.put(row.getLong("id"), row.getString("chosen"));
                    } else {
                        rhythms.computeIfAbsent(row.getLong("id"), _ -> new EnumMap<>(NoticeKind.class))
                                .put(NoticeKind.valueOf(kind), Rhythm.valueOf(row.getString("chosen")));
                    }
                });
        return new Chosen(rhythms, mailboxes);
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
