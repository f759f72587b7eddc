package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each person wants to hear of things by mail, and the shared mailbox of each organisation.
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Preferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /// Where the viewer's organisation gets a copy.
    @Transactional(readOnly = true)
    public Optional<String> mailbox(Viewer viewer) {
        return jdbc.sql("select address from notification_mailbox where organisation_id = ?")
                .param(viewer.organisationId())
                .query(String.class)
                .optional();
    }

    /// @param address empty for none
    public void share(String address, Viewer viewer) {
        var typed = Typed.line(address).toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            jdbc.sql("delete from notification_mailbox where organisation_id = ?")
                    .param(viewer.organisationId())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into notification_mailbox (organisation_id, address, set_by, set_at)
                        values (:organisation, :address, :by, :at)
                        on conflict (organisation_id) do update
                        set address = excluded.address, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("organisation", viewer.organisationId())
                .param("address", typed)
                .param("by", viewer.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
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
