package fr.ateliersflash.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.InvitationSent;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.Outcome;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody of a partner, invited by the service to write in one dossier, then in others.
@TestComponent
public class Partner {

    private final String email = "caue." + UUID.randomUUID() + "@exemple.fr";
    private final Map<Long, String> links = new ConcurrentHashMap<>();
    private final Set<Long> joined = new HashSet<>();
    private final Sharing sharing;
    private final Directory directory;
    private final JdbcClient jdbc;
    private @Nullable AtelierRequest first;

    Partner(Sharing sharing, Directory directory, JdbcClient jdbc) {
        this.sharing = sharing;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(InvitationSent invitation) {
        if (invitation.email().equals(email)) {
            links.put(invitation.requestId(), invitation.link().replace("/invitations/", ""));
        }
    }

    /// Opens the link that the service has sent.
    public synchronized Viewer joins(AtelierRequest request, Viewer service) {
        if (!joined.add(request.id())) {
            return directory.viewer(email);
        }
        var known = first;
        if (known != null && !request.allows(RequestAct.SHARE, service)) {
            return hadJoined(request, known);
        }
        done(sharing.invite(
                request.reference(), new Invitation.Guest(email, GuestRight.WRITE, false, "CAUE " + email), service));
        var secret = links.get(request.id());
        if (known == null) {
            done(sharing.enrol(secret, "Lou Exemple", Cast.PASSWORD));
            first = request;
        } else {
            done(sharing.accept(secret, directory.viewer(email)));
        }
        return directory.viewer(email);
    }

    /// Nobody is invited any more, but whoever was remains.
    private Viewer hadJoined(AtelierRequest request, AtelierRequest known) {
        var guest = directory.viewer(email);
        jdbc.sql("""
                        insert into request_access (request_id, key)
                        select ?, key from request_access where request_id = ? and split_part(key, '-', 1) = ?""")
                .params(request.id(), known.id(), Keys.person(guest.personId()))
                .update();
        return guest;
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
