package fr.ateliersflash.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/// What people say in tests.
@TestComponent
public class Talk {

    private final Conversations conversations;
    private final ReadingRoom room;

    Talk(Conversations conversations, ReadingRoom room) {
        this.conversations = conversations;
        this.room = room;
    }

    /// Writes to these parties.
    public Message say(AtelierRequest request, Viewer viewer, String text, Party... parties) {
        return done(post(request, viewer, text, null, parties));
    }

    /// Writes to a party that is to answer, and to others.
    public Message ask(AtelierRequest request, Viewer viewer, String text, Party awaited, Party... others) {
        var parties = EnumSet.of(awaited, others);
        return done(conversations.post(request.reference(), new NewMessage(text, parties, awaited), List.of(), viewer));
    }

    /// The same with letters under these names.
    public Message ask(AtelierRequest request, Viewer viewer, String text, Party awaited, List<String> fileNames) {
        var uploads = fileNames.stream().map(Talk::letter).toList();
        var typed = new NewMessage(text, Set.of(awaited), awaited);
        return done(conversations.post(request.reference(), typed, uploads, viewer));
    }

    /// Sends a letter under some name.
    public Message send(AtelierRequest request, Viewer viewer, String fileName, Party... parties) {
        return done(conversations.post(
                request.reference(), new NewMessage("", Set.of(parties), null), List.of(letter(fileName)), viewer));
    }

    public Outcome<Message> post(
            AtelierRequest request, Viewer viewer, String text, @Nullable Party awaited, Party... parties) {
        var typed = new NewMessage(text, Set.of(parties), awaited);
        return conversations.post(request.reference(), typed, List.of(), viewer);
    }

    public Conversation read(AtelierRequest request, Viewer viewer) {
        return room.open(request.reference(), 0, viewer);
    }

    public List<String> texts(AtelierRequest request, Viewer viewer) {
        return read(request, viewer).lines().stream()
                .map(line -> line.message().text())
                .toList();
    }

    public static Upload letter(String name) {
        return new Upload(new ByteArrayInputStream(bytes()), name);
    }

    public static byte[] bytes() {
        try {
            return new ClassPathResource("local/courrier-soutien.pdf").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message done(Outcome<Message> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Message>) outcome).value();
    }
}
