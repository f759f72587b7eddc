package fr.ateliersflash.messaging.web;

import fr.ateliersflash.messaging.Attachment;
import fr.ateliersflash.messaging.Conversation;
import fr.ateliersflash.messaging.Message;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Reader;
import fr.ateliersflash.messaging.web.ConversationPage.FileView;
import fr.ateliersflash.messaging.web.ConversationPage.MessageView;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a conversation into words.
@Component
class ConversationPages {

    private final Wording wording;

    ConversationPages(Wording wording) {
        this.wording = wording;
    }

    ConversationPage of(Conversation conversation) {
        var request = conversation.request();
        var reference = request.reference();
        var lines = conversation.lines();
        return new ConversationPage(
                reference,
                request.bearer().name(),
                lines.stream().map(line -> view(line, conversation, reference)).toList(),
                conversation.hasEarlier()
                        ? Addresses.message(
                                reference, lines.getFirst().message().id())
                        : null,
                conversation.hasLater()
                        ? Addresses.message(reference, lines.getLast().message().id())
                        : null,
                conversation.writable(),
                conversation.reachable().stream()
                        .map(party -> new Option(party.name(), named(party, conversation)))
                        .toList());
    }

    private MessageView view(Conversation.Line line, Conversation conversation, Reference reference) {
        var reader = conversation.party();
        var message = line.message();
        var concerned = reader == message.party() || reader == message.awaited();
        var answer = message.answerId();
        return new MessageView(
                message.id(),
                message.person(),
                message.organisation(),
                French.moment(message.at()),
                message.at().toString(),
                readable(message, conversation),
                message.text(),
                message.attachments().stream()
                        .map(file -> view(file, reference))
                        .toList(),
                line.unread(),
                readBy(line.readers()),
                message.isAwaiting() ? awaiting(message, reader) : null,
                concerned ? settled(message) : null,
                concerned && answer != null ? Addresses.message(reference, answer) : null,
                line.liftable() ? Addresses.conversation(reference) + "/attente/" + message.id() + "/levee" : null);
    }

    private static FileView view(Attachment file, Reference reference) {
        return new FileView(
                Addresses.conversation(reference) + "/pieces/" + file.documentId(),
                file.name(),
                French.size(file.size()));
    }

    private String readable(Message message, Conversation conversation) {
        return wording.of(
                "messaging.readable",
                French.list(message.parties().stream()
                        .map(party -> words("messaging.party", party, conversation))
                        .toList()));
    }

    private @Nullable String readBy(List<Reader> readers) {
        var names = readers.stream()
                .map(reader -> wording.of("messaging.reader", reader.person(), reader.organisation()))
                .toList();
        return names.isEmpty() ? null : wording.of("messaging.read", French.list(names));
    }

    private String awaiting(Message message, Party reader) {
        var awaited = Objects.requireNonNull(message.awaited());
        return awaited == reader
                ? wording.of("messaging.awaiting.mine")
                : wording.of("messaging.awaiting", wording.of("messaging.of", awaited));
    }

    private @Nullable String settled(Message message) {
        return message.answerId() != null
                ? wording.of("messaging.answered")
                : Optional.ofNullable(message.liftedBy())
                        .map(person -> wording.of("messaging.lifted", person))
                        .orElse(null);
    }

    /// The collectivité does not read alone, or not at all, when people are invited.
    private String words(String prefix, Party party, Conversation conversation, Object... arguments) {
        var key = prefix + "." + party;
        return party == Party.COLLECTIVITE
                ? wording.firstOf(List.of(key + "." + conversation.side(), key), arguments)
                : wording.of(key, arguments);
    }

    private String named(Party party, Conversation conversation) {
        var request = conversation.request();
        return switch (party) {
            case SERVICE -> words("messaging.option", party, conversation, request.serviceName());
            case COLLECTIVITE ->
                words("messaging.option", party, conversation, request.bearer().name());
            case BUREAU, GROUPEMENT -> words("messaging.option", party, conversation);
        };
    }
}
