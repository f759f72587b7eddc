package fr.ateliersflash.notification;

import fr.ateliersflash.request.AccessWithdrawn;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.InvitationSent;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mails invitations at once, whatever anybody prefers: it is the only way the link reaches its addressee. The same
/// when what they opened is closed again: nothing of the dossier reaches whoever no longer sees it.
@Component
class InvitationMails {

    private static final String HOME = "/tableau-de-bord";

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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccessWithdrawn withdrawn) {
        var request = dossiers.byId(withdrawn.requestId());
        var by = withdrawn.by();
        var line = new Line(
                wording.of(
                        "notification.withdrawal.subject",
                        names.who(by, request),
                        names.ofBearer(request.bearer()),
                        request.reference().value()),
                wording.of("notification.withdrawal.text", by.person(), by.organisation()),
                null,
                HOME);
        var draft = Mail.Draft.of(
                MailModel.WITHDRAWAL,
                withdrawn.personId(),
                withdrawn.requestId(),
                withdrawn.email(),
                withdrawn.name(),
                line);
        outbox.write(List.of(draft), withdrawn.at());
    }
}
