package fr.ateliersflash.notification;

import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.InvitationSent;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mails invitations at once, whatever anybody prefers: it is the only way the link reaches its addressee.
@Component
class InvitationMails {

    private final Dossiers dossiers;
    private final Names names;
    private final Outbox outbox;
    private final Wording wording;

    InvitationMails(Dossiers dossiers, Names names, Outbox outbox, Wording wording) {
        this.dossiers = dossiers;
        this.names = names;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(InvitationSent invitation) {
        var request = dossiers.byId(invitation.requestId());
        var right = wording.of("notification.invitation.right", invitation.right());
        var line = new Line(
                wording.of(
                        "notification.invitation.subject",
                        names.who(invitation.by(), request),
                        right,
                        names.ofBearer(request.bearer()),
                        invitation.reference().value()),
                wording.of(
                        "notification.invitation.text",
                        invitation.by().person(),
                        invitation.by().organisation(),
                        right,
                        French.moment(invitation.expiresAt())),
                null,
                invitation.link());
        outbox.write(List.of(Mail.Draft.of(invitation, line)), invitation.at());
    }
}
