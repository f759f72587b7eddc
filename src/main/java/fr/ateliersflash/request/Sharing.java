package fr.ateliersflash.request;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// With whom a service shares a request: people of the collectivité, partners and colleagues, invited by name, each on
/// one dossier.
@Service
@Transactional
public class Sharing {

    private final Invitations invitations;
    private final Followers followers;
    private final Dossiers dossiers;
    private final Directory directory;
    private final Registration registration;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sharing(
            Invitations invitations,
            Followers followers,
            Dossiers dossiers,
            Directory directory,
            Registration registration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.followers = followers;
        this.dossiers = dossiers;
        this.directory = directory;
        this.registration = registration;
        this.events = events;
        this.clock = clock;
    }

    /// An invitation that somebody opens, and the request it is for.
    ///
    /// @param addressee who has its address here already, if anybody
    public record Opened(
            Invitation invitation, Invitation.State state, AtelierRequest request, Optional<Person> addressee) {

        /// Why it is of no use to anybody, if it is not.
        public Optional<Refusal> refusal() {
            if (state != Invitation.State.PENDING) {
                return Optional.of(Refusal.of("request.invitation." + state));
            }
            if (!RequestAct.JOIN.from().contains(request.status())) {
                return Optional.of(Refusal.of("request.invitation.closed"));
            }
            return addressee.filter(Person::isClosed).map(one -> Refusal.of("request.invitation.shut"));
        }

        public boolean isFor(Viewer viewer) {
            return addressee.filter(one -> one.id() == viewer.personId()).isPresent();
        }
    }

    /// Sends an invitation; a former one to the same address, not used yet, is worth nothing any more.
    public Outcome<Invitation> invite(Reference reference, Invitation.Guest guest, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.SHARE);
        var at = clock.instant();
        var address = new Invitation.Guest(
                guest.email().strip().toLowerCase(Locale.ROOT), guest.right(), guest.ofBearer(), guest.organisation());
        if (isColleague(address.email(), request)) {
            return Outcome.refused(Refusal.of("request.sharing.colleague", address.email()));
        }
        var former = invitations.findByRequestIdAndEmailAndRevokedAtIsNull(request.id(), address.email());
        if (former.filter(one -> one.state(at) == Invitation.State.ACCEPTED).isPresent()) {
            return Outcome.refused(Refusal.of("request.sharing.already", address.email()));
        }
        former.ifPresent(one -> {
            invitations.save(one.revoked(by, at));
            events.publishEvent(new InvitationRevoked(one.id(), request.id()));
        });
        invitations.flush();
        var secret = InvitationSecret.draw();
        var invitation = invitations.save(new Invitation(request.id(), address, secret.hash(), by, at));
        events.publishEvent(
                new RequestMoved(request.id(), RequestAct.SHARE, address.right().name(), by, at, null));
        events.publishEvent(new InvitationSent(
                invitation.id(),
                request.id(),
                request.reference(),
                request.bearer().name(),
                invitation.email(),
                invitation.right(),
                "/invitations/" + secret.text(),
                invitation.expiresAt(),
                by,
                at));
        return Outcome.done(invitation);
    }

    /// Those of the service and of the bureau do here what their organisation does.
    private boolean isColleague(String email, AtelierRequest request) {
        return directory
                .withEmail(email)
                .map(Person::organisation)
                .filter(home -> home.id() == request.serviceId() || home.kind() == OrganisationKind.BUREAU)
                .isPresent();
    }

    /// Takes an invitation back, and closes what it had opened.
    public AtelierRequest revoke(Reference reference, long invitationId, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.UNSHARE);
        var at = clock.instant();
        var invitation = invitations
                .findByIdAndRequestId(invitationId, request.id())
                .filter(one -> one.state(at) != Invitation.State.REVOKED)
                .orElseThrow(() -> new NotFound("invitation " + invitationId));
        invitations.save(invitation.revoked(by, at));
        events.publishEvent(new InvitationRevoked(invitation.id(), request.id()));
        var guest = invitation.guest();
        guest.ifPresent(one -> {
            request.leave(one.personId());
            events.publishEvent(
                    new AccessWithdrawn(request.id(), one.personId(), invitation.email(), one.name(), by, at));
        });
        var who =
                guest.map(Invitation.Accepted::named).orElse(invitation.right().name());
        events.publishEvent(new RequestMoved(request.id(), RequestAct.UNSHARE, who, by, at, null));
        return request;
    }

    /// Those invited on a request, oldest first. The caller has loaded it through its viewer.
    @Transactional(readOnly = true)
    public List<Invitation> guests(AtelierRequest request) {
        return invitations.findByRequestIdAndRevokedAtIsNullOrderById(request.id());
    }

    /// Opens an invitation by the secret of its link, which uses nothing up.
    ///
    /// @throws NotFound when no invitation has that secret
    @Transactional(readOnly = true)
    public Opened open(String secret) {
        var invitation = invitations
                .findByTokenHash(new InvitationSecret(secret).hash())
                .orElseThrow(() -> new NotFound("invitation"));
        return new Opened(
                invitation,
                invitation.state(clock.instant()),
                dossiers.byId(invitation.requestId()),
                directory.withEmail(invitation.email()));
    }

    /// Uses an invitation, for its addressee alone.
    public Outcome<AtelierRequest> accept(String secret, Viewer viewer) {
        var opened = open(secret);
        if (!opened.isFor(viewer)) {
            return Outcome.refused(Refusal.of(
                    "request.invitation.stranger", opened.invitation().email(), viewer.name()));
        }
        return opened.refusal().<Outcome<AtelierRequest>>map(Outcome::refused).orElseGet(() -> join(opened, viewer));
    }

    /// Opens an account for somebody who has none, and uses the invitation. The account sees this dossier alone.
    ///
    /// @param password in clear; only its hash is kept
    public Outcome<AtelierRequest> enrol(String secret, String name, String password) {
        var opened = open(secret);
        var refusal = opened.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var email = opened.invitation().email();
        var home = home(opened.invitation().organisation());
        var by = new By(null, name, home.id(), home.name(), Capacity.CO_WRITER);
        return switch (registration.person(home.id(), name, email, Role.AGENT, password, by)) {
            case Outcome.Refused<Person>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Person> _ -> join(opened, directory.viewer(email));
        };
    }

    /// Hands a request to a colleague of the service, who follows it through from now on.
    ///
    /// @throws NotFound when nobody of the service has that identifier
    public AtelierRequest handOver(Reference reference, long personId, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.HAND_OVER);
        var colleague = colleagues(request).stream()
                .filter(one -> one.id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague " + personId));
        var at = clock.instant();
        request.handTo(colleague.id(), colleague.name());
        events.publishEvent(new RequestMoved(request.id(), RequestAct.HAND_OVER, colleague.name(), by, at, null));
        return request;
    }

    /// The agents of the service that owns a request.
    @Transactional(readOnly = true)
    public List<Person> colleagues(AtelierRequest request) {
        return directory.people(request.serviceId()).stream()
                .filter(person -> !person.isClosed() && person.role() != Role.READER)
                .toList();
    }

    /// Follows a dossier that one may see, or no longer. It changes nothing to the dossier.
    public void follow(Reference reference, boolean followed, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (followed) {
            followers.add(request.id(), viewer.personId());
        } else {
            followers.remove(request.id(), viewer.personId());
        }
    }

    /// Who follows a dossier, by the identifiers of people; some may no longer see it.
    @Transactional(readOnly = true)
    public List<Long> followers(long requestId) {
        return followers.of(requestId);
    }

    private Outcome<AtelierRequest> join(Opened opened, Viewer guest) {
        var at = clock.instant();
        var by = guest.acting(Capacity.CO_WRITER);
        var request = opened.request().join(opened.invitation().right(), guest.personId());
        invitations.save(opened.invitation().accepted(guest, at));
        events.publishEvent(new RequestMoved(
                request.id(), RequestAct.JOIN, opened.invitation().right().name(), by, at, null));
        return Outcome.done(request);
    }

    private Organisation home(String name) {
        return directory.partner(name).orElseGet(() -> registration.named(OrganisationKind.PARTNER, name, By.SETTINGS));
    }
}
