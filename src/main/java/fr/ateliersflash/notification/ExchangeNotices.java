package fr.ateliersflash.notification;

import fr.ateliersflash.messaging.MessagePosted;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Wording;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who may read a message that it was written, and those who are asked that an answer is awaited. What it
/// says stays in the application.
@Component
class ExchangeNotices {

    private static final String POSTED = "message.POST";

    private final Dossiers dossiers;
    private final Circle circle;
    private final Hearers hearers;
    private final Herald herald;
    private final Names names;
    private final Wording wording;
    private final ObjectProvider<Oblivion> oblivion;

    ExchangeNotices(
            Dossiers dossiers,
            Circle circle,
            Hearers hearers,
            Herald herald,
            Names names,
            Wording wording,
            ObjectProvider<Oblivion> oblivion) {
        this.dossiers = dossiers;
        this.circle = circle;
        this.hearers = hearers;
        this.herald = herald;
        this.names = names;
        this.wording = wording;
        this.oblivion = oblivion;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MessagePosted posted) {
        var past = oblivion.getIfAvailable();
        if (past == null || !past.covers(posted.at())) {
            tell(posted, dossiers.byId(posted.requestId()));
        }
    }

    private void tell(MessagePosted posted, AtelierRequest request) {
        var place = "/demandes/%s/conversation#message-%d".formatted(request.reference(), posted.messageId());
        var told = posted.parties().stream()
                .flatMap(party -> told(party, party == posted.awaited(), place))
                .toList();
        var heard = hearers.of(told, circle.of(request), posted.by().personId());
        herald.tell(new Herald.News(POSTED, request.id(), posted.at()), heard, one -> line(one, posted, request));
    }

    private static Stream<Announcement.Told> told(
            fr.ateliersflash.messaging.Party party, boolean awaited, String place) {
        var kind = awaited ? NoticeKind.TASK : NoticeKind.EXCHANGE;
        return parties(party).map(one -> new Announcement.Told(one, kind, place));
    }

    /// Those invited by name read what the collectivité reads.
    private static Stream<Party> parties(fr.ateliersflash.messaging.Party party) {
        return switch (party) {
            case SERVICE -> Stream.of(Party.SERVICE);
            case BUREAU -> Stream.of(Party.BUREAU);
            case GROUPEMENT -> Stream.of(Party.GROUPEMENT);
            case COLLECTIVITE -> Stream.of(Party.COLLECTIVITE, Party.GUESTS);
        };
    }

    private Line line(Announcement.Told told, MessagePosted posted, AtelierRequest request) {
        var key = told.kind() == NoticeKind.TASK ? "notification.message.awaited" : "notification.message.posted";
        var subject = wording.of(
                key,
                names.who(posted.by(), request),
                names.ofBearer(request.bearer()),
                request.reference().value());
        return new Line(subject, wording.of(key + ".text"), null, told.place());
    }
}
