package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes in the conversation on a dossier, and says what is left to read and to answer there.
@Service
@Transactional
public class Conversations {

    private final Dossiers dossiers;
    private final Messages messages;
    private final Attachments attachments;
    private final Readings readings;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            Dossiers dossiers,
            Messages messages,
            Attachments attachments,
            Readings readings,
            Mailbox mailbox,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.messages = messages;
        this.attachments = attachments;
        this.readings = readings;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Posts a message; refused, with nothing kept, when it says nothing, when a party cannot be reached or answer,
    /// or when a file is refused. Each refusal bears the field where it is mended, `#text`, `#files`…
    public Outcome<Message> post(Reference reference, NewMessage typed, List<Upload> uploads, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var circle = new Circle(request);
        var by = circle.admit(viewer);
        var refusals =
                typed.refusals(circle.seat(viewer).party(), circle.parties(), circle.answering(), uploads.size());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return switch (attachments.store(uploads, by)) {
            case Outcome.Refused<List<Attachment>>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<List<Attachment>>(var files) ->
                Outcome.done(posted(request, typed, circle.seat(viewer), files, by));
        };
    }

    private Message posted(AtelierRequest request, NewMessage typed, Circle.Seat seat, List<Attachment> files, By by) {
        takeTurns(request.id());
        var at = clock.instant();
        var groupement = seat.groupement() != null ? seat.groupement() : new Circle(request).groupement();
        var message = messages.save(new Message(request.id(), typed, seat.party(), groupement, files, by, at));
        messages.awaiting(request.id()).stream().filter(message::answers).forEach(one -> one.answered(message));
        events.publishEvent(
                new MessagePosted(message.id(), request.id(), by, at, message.parties(), message.awaited()));
        return message;
    }

    /// Messages of one dossier are numbered in the order in which they appear, so that nobody has read past one that
    /// was not there yet.
    private void takeTurns(long requestId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('messaging'), cast(? as int))")
                .param(requestId)
                .query((row, index) -> requestId)
                .single();
    }

    /// No answer is needed any more, say those who asked.
    ///
    /// @throws NotFound when it is not for their party to say
    /// @throws Stale when none is awaited
    public Message lift(Reference reference, long messageId, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var circle = new Circle(request);
        var by = circle.admit(viewer);
        var seat = circle.seat(viewer);
        takeTurns(request.id());
        var message = seen(request, messageId, seat);
        if (message.party() != seat.party() || message.awaited() == null) {
            throw new NotFound("expectation of message " + messageId);
        }
        if (!message.isAwaiting()) {
            throw new Stale("message " + messageId + " awaits no answer");
        }
        message.lifted(by, clock.instant());
        events.publishEvent(new ExpectationLifted(messageId, request.id(), by, clock.instant()));
        return message;
    }

    /// A file of a message that the viewer reads.
    ///
    /// @throws NotFound when there is none for this viewer
    @Transactional(readOnly = true)
    public Attachment attachment(Reference reference, long documentId, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var messageId = jdbc.sql("select message_id from messaging_attachment where document_id = ?")
                .param(documentId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("attachment " + documentId));
        return seen(request, messageId, new Circle(request).seat(viewer)).attachments().stream()
                .filter(one -> one.documentId() == documentId)
                .findFirst()
                .orElseThrow();
    }

    private Message seen(AtelierRequest request, long messageId, Circle.Seat seat) {
        return messages.findById(messageId)
                .filter(one -> one.requestId() == request.id())
                .filter(one -> one.isSeenBy(seat.party(), seat.groupement()))
                .orElseThrow(() -> new NotFound("message " + messageId));
    }

    /// The answers that a dossier awaits, the oldest first; none from or for those who no longer see it.
    @Transactional(readOnly = true)
    public List<Expectation> awaited(long requestId) {
        var circle = new Circle(dossiers.byId(requestId));
        if (!circle.isAlive()) {
            return List.of();
        }
        return messages.awaiting(requestId).stream()
                .filter(message -> message.isBetween(circle))
                .map(message -> new Expectation(
                        message.id(),
                        Objects.requireNonNull(message.awaited()),
                        message.party(),
                        message.at(),
                        circle.present(message)))
                .toList();
    }

    /// How many messages of a dossier a viewer has not read. The caller has loaded it through the viewer.
    @Transactional(readOnly = true)
    public int unread(long requestId, Viewer viewer) {
        return readings.unread(requestId, new Circle(dossiers.byId(requestId)).seat(viewer), viewer);
    }

    /// How many messages a viewer has not read on each of these dossiers; those that have none, or that the viewer
    /// may not see, are left out.
    @Transactional(readOnly = true)
    public Map<Long, Integer> unread(Collection<Long> requestIds, Viewer viewer) {
        return mailbox.unread(requestIds, viewer);
    }
}
