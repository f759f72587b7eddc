package fr.ateliersflash.notification;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The shared mailbox of each organisation. It takes a copy of everything out of the application: whoever is at its
/// head chooses it, or its agents when nobody is.
@Service
@Transactional
public class Mailboxes {

    private static final Set<Capacity> SHARING = Set.of(Capacity.SERVICE, Capacity.BUREAU, Capacity.COLLECTIVITE);

    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mailboxes(Directory directory, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A mailbox, and who chose it.
    public record Mailbox(String address, String by, Instant at) {}

    /// Where the viewer's organisation gets a copy.
    @Transactional(readOnly = true)
    public Optional<Mailbox> of(Viewer viewer) {
        return jdbc.sql("select address, set_by, set_at from notification_mailbox where organisation_id = ?")
                .param(viewer.organisationId())
                .query((row, _) -> new Mailbox(
                        row.getString("address"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }

    /// Whether the organisation of the viewer may have one, whoever chooses it.
    public static boolean isFor(Viewer viewer) {
        return SHARING.stream().anyMatch(viewer::is);
    }

    /// Whether the viewer may choose it.
    @Transactional(readOnly = true)
    public boolean isOpenTo(Viewer viewer) {
        if (!isFor(viewer)) {
            return false;
        }
        var heads = directory.people(viewer.organisationId()).stream()
                .filter(person -> person.role() == Role.HEAD && !person.isClosed())
                .map(Person::id)
                .toList();
        return heads.isEmpty() || heads.contains(viewer.personId());
    }

    /// @throws NotFound when it is not for the viewer to choose
    @Transactional(readOnly = true)
    public By admit(Viewer viewer) {
        if (!isOpenTo(viewer)) {
            throw new NotFound("mailbox of organisation " + viewer.organisationId());
        }
        return viewer.acting(SHARING.stream().filter(viewer::is).findFirst().orElseThrow());
    }

    /// @param address empty for none
    public void share(String address, Viewer viewer) {
        var by = admit(viewer);
        var typed = Typed.line(address).toLowerCase(Locale.ROOT);
        var former = of(viewer).map(Mailbox::address).orElse("");
        if (typed.equals(former)) {
            return;
        }
        if (typed.isEmpty()) {
            jdbc.sql("delete from notification_mailbox where organisation_id = ?")
                    .param(viewer.organisationId())
                    .update();
            tell("notification.UNSHARE_MAILBOX", former, by);
        } else {
            keep(typed, by);
            tell("notification.SHARE_MAILBOX", typed, by);
        }
    }

    private void keep(String address, By by) {
        jdbc.sql("""
                        insert into notification_mailbox (organisation_id, address, set_by, set_at)
                        values (:organisation, :address, :by, :at)
                        on conflict (organisation_id) do update
                        set address = excluded.address, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("organisation", by.organisationId())
                .param("address", address)
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(String key, String address, By by) {
        events.publishEvent(new OfficeFact(address, key, by, clock.instant()));
    }
}
