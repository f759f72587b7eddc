package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares the page of the people of a dossier.
@Component
class SharingPages {

    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    SharingPages(Sharing sharing, Wording wording, Clock clock) {
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param bearerRight what the collectivité may do, as a whole
    /// @param invitable whether the viewer may invite the whole collectivité to write, or end it; null when not
    /// @param colleagues to whom the viewer may hand the dossier, empty when they may not
    record SharingPage(
            Reference reference,
            String bearer,
            String service,
            String agent,
            String bearerRight,
            @Nullable Boolean invitable,
            List<GuestLine> guests,
            boolean shareable,
            List<Option> rights,
            List<Option> origins,
            List<Option> colleagues,
            boolean followed,
            String followHint) {}

    /// @param revocable the address where the viewer may take it back, null when they may not
    record GuestLine(
            String name,
            String detail,
            String right,
            String state,
            String tone,
            @Nullable String revocable) {}

    SharingPage of(AtelierRequest request, Viewer viewer) {
        var bearer = request.bearer().name();
        var handing = request.allows(RequestAct.HAND_OVER, viewer);
        return new SharingPage(
                request.reference(),
                bearer,
                request.serviceName(),
                request.agentName() == null ? wording.of("request.access.agent.none") : request.agentName(),
                wording.of("request.access.bearer." + bearerRight(request)),
                request.allows(RequestAct.INVITE, viewer) ? request.coWriting() : null,
                sharing.guests(request).stream()
                        .map(guest -> line(request, guest, viewer))
                        .toList(),
                request.allows(RequestAct.SHARE, viewer),
                wording.options("request.right", GuestRight.values()),
                List.of(
                        new Option("true", wording.of("request.access.ofBearer.true", bearer)),
                        new Option("false", wording.of("request.access.ofBearer.false"))),
                handing
                        ? sharing.colleagues(request).stream()
                                .filter(one -> !Objects.equals(one.id(), request.agentId()))
                                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                                .toList()
                        : List.of(),
                sharing.followers(request.id()).contains(viewer.personId()),
                "request.follow.hint." + isTold(viewer));
    }

    /// News of a dossier reach those of the State who follow it; the others hear of it by their organisation.
    private static boolean isTold(Viewer viewer) {
        return viewer.reads(Capacity.SERVICE) || viewer.reads(Capacity.BUREAU);
    }

    private static String bearerRight(AtelierRequest request) {
        if (request.coWriting()) {
            return "WRITE";
        }
        return request.keys().contains(request.bearer().key()) ? "READ" : "NONE";
    }

    private GuestLine line(AtelierRequest request, Invitation guest, Viewer viewer) {
        var state = guest.state(clock.instant());
        var revocable = request.allows(RequestAct.UNSHARE, viewer);
        var sent = French.date(guest.sentAt());
        return new GuestLine(
                name(guest, revocable),
                revocable
                        ? wording.of("request.access.sent.to", guest.sentBy(), sent, guest.email())
                        : wording.of("request.access.sent", guest.sentBy(), sent),
                wording.of("request.right", guest.right()),
                wording.of("request.access.state." + state, French.date(guest.expiresAt())),
                state == Invitation.State.ACCEPTED ? "success" : "info",
                revocable ? Addresses.access(request.reference()) + "/" + guest.id() + "/retrait" : null);
    }

    /// Their address is known to those who invite alone.
    private String name(Invitation guest, boolean addressed) {
        return guest.guest()
                .map(Invitation.Accepted::named)
                .orElseGet(
                        () -> addressed ? guest.email() : wording.of("request.access.somebody", guest.organisation()));
    }
}
