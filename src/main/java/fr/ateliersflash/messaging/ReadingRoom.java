package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Reference;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the conversation on a dossier to somebody, and remembers how far they have read.
@Service
@Transactional
public class ReadingRoom {

    private static final int HALF = 50;

    private final Dossiers dossiers;
    private final Messages messages;
    private final Readings readings;
    private final Clock clock;

    ReadingRoom(Dossiers dossiers, Messages messages, Readings readings, Clock clock) {
        this.dossiers = dossiers;
        this.messages = messages;
        this.readings = readings;
        this.clock = clock;
    }

    private record Span(List<Message> messages, boolean hasEarlier, boolean hasLater) {

        /// Whether nothing from that message on is left out before the last one shown.
        boolean shows(long first) {
            return !messages.isEmpty() && messages.getFirst().id() <= first;
        }
    }

    /// What was not shown is not read.
    ///
    /// @param around the message to show among those around it; the first unread one, or the latest, when none
    /// @throws fr.ateliersflash.shared.NotFound when there is no such dossier for this viewer
    public Conversation open(Reference reference, long around, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var circle = new Circle(request);
        var seat = circle.seat(viewer);
        var last = readings.last(request.id(), viewer);
        var unread = firstUnread(last, request.id(), seat, viewer);
        var span = around > 0 ? around(around, request.id(), seat) : opening(unread, request.id(), seat);
        var readers = readings.of(request.id());
        var writable = circle.lets(viewer);
        if (span.shows(unread)) {
            var shown = span.messages().getLast().id();
            readings.mark(request.id(), shown, seat, viewer, clock.instant());
        }
        return new Conversation(
                request,
                seat.party(),
                span.messages().stream()
                        .map(message -> new Conversation.Line(
                                message,
                                message.party() == seat.party() ? othersWhoRead(message, readers) : List.of(),
                                message.id() > last && message.personId() != viewer.personId(),
                                writable && message.isAwaiting() && message.party() == seat.party()))
                        .toList(),
                span.hasEarlier(),
                span.hasLater(),
                writable,
                without(seat.party(), circle.parties()),
                without(seat.party(), circle.usual()),
                circle.side());
    }

    /// The first message of others after the last one seen; none is beyond all of them.
    private long firstUnread(long last, long requestId, Circle.Seat seat, Viewer viewer) {
        return messages.firstOfOthers(last, requestId, seat.party().name(), seat.groupement(), viewer.personId())
                .orElse(Long.MAX_VALUE);
    }

    /// The latest messages, unless the first unread one comes before them.
    private Span opening(long unread, long requestId, Circle.Seat seat) {
        var latest = latest(requestId, seat);
        return latest.messages().isEmpty() || latest.shows(unread) ? latest : around(unread, requestId, seat);
    }

    private Span latest(long requestId, Circle.Seat seat) {
        var found = messages.upTo(
                Long.MAX_VALUE, requestId, seat.party().name(), seat.groupement(), Limit.of(2 * HALF + 1));
        return new Span(found.stream().limit(2 * HALF).toList().reversed(), found.size() > 2 * HALF, false);
    }

    private Span around(long messageId, long requestId, Circle.Seat seat) {
        var limit = Limit.of(HALF + 1);
        var before = messages.upTo(messageId, requestId, seat.party().name(), seat.groupement(), limit);
        var after = messages.after(messageId, requestId, seat.party().name(), seat.groupement(), limit);
        var shown = Stream.concat(
                before.stream().limit(HALF).toList().reversed().stream(),
                after.stream().limit(HALF));
        return new Span(shown.toList(), before.size() > HALF, after.size() > HALF);
    }

    private static List<Reader> othersWhoRead(Message message, List<Reader> readers) {
        return readers.stream()
                .filter(reader -> reader.party() != message.party() && reader.hasRead(message))
                .toList();
    }

    private static EnumSet<Party> without(Party own, EnumSet<Party> parties) {
        parties.remove(own);
        return parties;
    }
}
