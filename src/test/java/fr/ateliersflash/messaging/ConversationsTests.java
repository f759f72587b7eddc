package fr.ateliersflash.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.document.Documents;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Sha256;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Import({Talk.class, Guests.class})
class ConversationsTests {

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    Guests guests;

    @Autowired
    Conversations conversations;

    @Autowired
    ReadingRoom room;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Test
    void showsEachMessageToItsPartiesAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.ddt53(), "À tous", Party.BUREAU, Party.COLLECTIVITE);
        talk.say(request, scene.ddt53(), "À l’État", Party.BUREAU);
        talk.say(request, scene.bureau(), "Entre nous");
        talk.say(request, scene.evron(), "De la commune", Party.SERVICE);

        assertThat(talk.texts(request, scene.ddt53())).containsExactly("À tous", "À l’État", "De la commune");
        assertThat(talk.texts(request, scene.drealPaysDeLaLoire()))
                .containsExactly("À tous", "À l’État", "De la commune");
        assertThat(talk.texts(request, scene.bureau())).containsExactly("À tous", "À l’État", "Entre nous");
        assertThat(talk.texts(request, scene.head())).contains("Entre nous");
        assertThat(talk.texts(request, scene.evron())).containsExactly("À tous", "De la commune");
        assertThatThrownBy(() -> talk.read(request, scene.ddt22())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talk.read(request, scene.laval())).isInstanceOf(NotFound.class);
    }

    @Test
    void letsThoseWriteWhoActOnTheDossierAndNotThoseWhoRead() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(talk.read(request, scene.drealPaysDeLaLoire()).writable()).isFalse();
        assertThatThrownBy(() -> talk.say(request, scene.drealPaysDeLaLoire(), "Bonjour", Party.BUREAU))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talk.say(request, scene.ddt22(), "Bonjour", Party.BUREAU))
                .isInstanceOf(NotFound.class);
        assertThat(List.of(scene.ddt53(), scene.evron(), scene.bureau(), scene.head()))
                .allMatch(viewer -> talk.read(request, viewer).writable());
    }

    @Test
    void reachesOnlyThosePartiesThatSeeTheDossier() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(talk.read(draft, scene.ddt53()).reachable()).containsExactly(Party.BUREAU);
        assertThat(refusals(talk.post(draft, scene.ddt53(), "Bonjour", null, Party.COLLECTIVITE)))
                .containsExactly("messaging.refused.unreachable");
        var proposed = scene.reaches(Stage.PROPOSED);
        assertThat(talk.read(proposed, scene.ddt53()).reachable())
                .containsExactly(Party.BUREAU, Party.COLLECTIVITE, Party.GROUPEMENT);
        assertThat(talk.read(proposed, scene.ddt53()).usual()).containsExactly(Party.BUREAU, Party.COLLECTIVITE);
    }

    @Test
    void refusesWhatSaysNothingOrTooMuch() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(refusals(talk.post(request, scene.ddt53(), "", null, Party.BUREAU)))
                .containsExactly("messaging.refused.empty");
        assertThat(refusals(talk.post(request, scene.ddt53(), "a".repeat(8001), null, Party.BUREAU)))
                .containsExactly("messaging.refused.long");
        assertThat(refusals(talk.post(request, scene.ddt53(), "Alors ?", Party.COLLECTIVITE, Party.BUREAU)))
                .containsExactly("messaging.refused.awaited");
        assertThat(talk.texts(request, scene.ddt53())).isEmpty();
    }

    @Test
    void keepsAllTheFilesOrNone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var typed = new NewMessage("Avec deux fichiers", Set.of(Party.BUREAU), null);
        var before = documents();
        var wrong = new Upload(new ByteArrayInputStream("rien de lisible".getBytes()), "notes.txt");

        var outcome =
                conversations.post(request.reference(), typed, List.of(Talk.letter("plan.pdf"), wrong), scene.ddt53());

        assertThat(refusals(outcome)).containsExactly("document.refused.type");
        assertThat(documents()).isEqualTo(before);
        var eleven = Collections.nCopies(11, Talk.letter("plan.pdf"));
        assertThat(refusals(conversations.post(request.reference(), typed, eleven, scene.ddt53())))
                .containsExactly("messaging.refused.files");
        assertThat(talk.texts(request, scene.ddt53())).isEmpty();
    }

    @Test
    void leavesNoContentBehindThatNobodyKnowsOf() {
        var request = scene.reaches(Stage.SUBMITTED);
        var typed = new NewMessage("Avec deux fichiers", Set.of(Party.BUREAU), null);
        var wrong = new Upload(new ByteArrayInputStream("rien de lisible".getBytes()), "notes.txt");
        var content = (new String(Talk.bytes(), StandardCharsets.ISO_8859_1) + UUID.randomUUID())
                .getBytes(StandardCharsets.ISO_8859_1);
        var plan = new Upload(new ByteArrayInputStream(content), "plan.pdf");

        conversations.post(request.reference(), typed, List.of(plan, wrong), scene.ddt53());
        assertThat(documents.unnamed())
                .contains(HexFormat.of().formatHex(Sha256.digest().digest(content)));
    }

    @Test
    void givesAFileToThoseWhoReadItsMessage() {
        var request = scene.reaches(Stage.SUBMITTED);
        var other = scene.reaches(Stage.SUBMITTED);
        var file = talk.send(request, scene.ddt53(), "plan.pdf", Party.BUREAU)
                .attachments()
                .getFirst();

        assertThat(conversations.attachment(request.reference(), file.documentId(), scene.bureau()))
                .isEqualTo(file);
        assertThatThrownBy(() -> conversations.attachment(request.reference(), file.documentId(), scene.evron()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.attachment(other.reference(), file.documentId(), scene.bureau()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void awaitsAnAnswerUntilThoseAskedWriteToThoseWhoAsk() {
        var request = scene.reaches(Stage.SUBMITTED);
        var question = talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE, Party.COLLECTIVITE);

        talk.say(request, scene.ddt53(), "Un mot à la commune", Party.COLLECTIVITE);
        talk.say(request, scene.evron(), "Nous l’ignorons", Party.BUREAU, Party.SERVICE);
        assertThat(conversations.awaited(request.id()))
                .singleElement()
                .matches(one -> one.messageId() == question.id())
                .matches(one -> one.awaited() == Party.SERVICE && one.asking() == Party.BUREAU)
                .matches(one -> one.parties().equals(question.parties()));

        talk.say(request, scene.ddt53(), "Deux hectares", Party.BUREAU);
        assertThat(conversations.awaited(request.id())).isEmpty();
    }

    @Test
    void stopsAwaitingWhenThoseWhoAskedSaySo() {
        var request = scene.reaches(Stage.SUBMITTED);
        var question = talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        var reference = request.reference();

        assertThatThrownBy(() -> conversations.lift(reference, question.id(), scene.ddt53()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.lift(reference, question.id(), scene.evron()))
                .isInstanceOf(NotFound.class);
        assertThat(conversations.lift(reference, question.id(), scene.head()).isAwaiting())
                .isFalse();
        assertThat(conversations.awaited(request.id())).isEmpty();
        assertThatThrownBy(() -> conversations.lift(reference, question.id(), scene.bureau()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void keepsWhatWasWrittenToAGroupementFromTheNextOne() {
        var request = scene.reaches(Stage.PROPOSED);
        var first = scene.solicited(request.reference());
        var file = talk.send(request, scene.ddt53(), "plan.pdf", Party.GROUPEMENT)
                .attachments()
                .getFirst();
        talk.ask(request, first, "Y a-t-il une salle ?", Party.SERVICE);
        talk.ask(request, scene.bureau(), "Qui viendra ?", Party.SERVICE, Party.GROUPEMENT);
        assertThat(conversations.awaited(request.id()))
                .extracting(Expectation::asking)
                .containsExactly(Party.GROUPEMENT, Party.BUREAU);
        guests.declines(request, first);
        var second = scene.solicited(request.reference());

        assertThat(second.organisationId()).isNotEqualTo(first.organisationId());
        assertThat(talk.texts(request, second)).isEmpty();
        assertThat(conversations.unread(request.id(), second)).isZero();
        assertThatThrownBy(() -> conversations.attachment(request.reference(), file.documentId(), second))
                .isInstanceOf(NotFound.class);
        assertThat(conversations.awaited(request.id()))
                .singleElement()
                .matches(one -> one.asking() == Party.BUREAU && !one.parties().contains(Party.GROUPEMENT));
        assertThatThrownBy(() -> talk.read(request, first)).isInstanceOf(NotFound.class);
    }

    @Test
    void countsWhatOthersHaveWrittenSinceOneLastRead() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.ddt53(), "Un", Party.BUREAU, Party.COLLECTIVITE);
        talk.say(request, scene.ddt53(), "Deux", Party.BUREAU);

        assertThat(conversations.unread(request.id(), scene.bureau())).isEqualTo(2);
        assertThat(conversations.unread(request.id(), scene.evron())).isEqualTo(1);
        assertThat(conversations.unread(request.id(), scene.ddt53())).isZero();
        assertThat(conversations.unread(List.of(request.id()), scene.evron())).isEqualTo(Map.of(request.id(), 1));
        assertThat(conversations.unread(List.of(request.id()), scene.ddt22())).isEmpty();

        assertThat(talk.read(request, scene.bureau()).lines()).allMatch(Conversation.Line::unread);
        assertThat(talk.read(request, scene.bureau()).lines()).noneMatch(Conversation.Line::unread);
        assertThat(conversations.unread(request.id(), scene.bureau())).isZero();
        assertThat(conversations.unread(List.of(request.id()), scene.bureau())).isEmpty();
        assertThat(conversations.unread(request.id(), scene.head())).isEqualTo(2);
    }

    @Test
    void tellsAuthorsWhoAmongOthersHasReadThem() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.ddt53(), "À tous", Party.BUREAU, Party.COLLECTIVITE);
        talk.read(request, scene.evron());
        talk.say(request, scene.ddt53(), "À l’État", Party.BUREAU);
        talk.read(request, scene.bureau());
        talk.read(request, scene.evron());

        var lines = talk.read(request, scene.ddt53()).lines();
        assertThat(names(lines.getFirst()))
                .containsExactlyInAnyOrder(scene.bureau().name(), scene.evron().name());
        assertThat(names(lines.getLast())).containsExactly(scene.bureau().name());
        assertThat(talk.read(request, scene.evron()).lines())
                .allMatch(line -> names(line).isEmpty());
    }

    @Test
    void placesThoseInvitedByNameBesideTheCollectivite() {
        var request = scene.reaches(Stage.SUBMITTED);
        var caue = guests.invited(request);
        talk.say(request, scene.ddt53(), "À tous", Party.COLLECTIVITE);
        talk.say(request, scene.ddt53(), "À l’État", Party.BUREAU);

        assertThat(talk.texts(request, caue)).containsExactly("À tous");
        assertThat(talk.read(request, caue).writable()).isFalse();
        var foreigner = guests.invited(request, scene.ddt22());
        assertThat(Party.of(scene.find(request.reference()), foreigner)).isEqualTo(Party.COLLECTIVITE);
        assertThat(talk.texts(request, foreigner)).containsExactly("À tous");
        assertThat(conversations.unread(List.of(request.id()), foreigner)).isEmpty();
    }

    @Test
    void reachesThoseInvitedOnADraftThatItsCollectiviteDoesNotSee() {
        var draft = scene.reaches(Stage.DRAFT);
        var caue = guests.invited(draft);
        var conversation = talk.read(draft, scene.ddt53());

        assertThat(conversation.reachable()).contains(Party.COLLECTIVITE);
        assertThat(conversation.usual()).doesNotContain(Party.COLLECTIVITE);
        talk.say(draft, scene.ddt53(), "Qu’en dit le CAUE ?", Party.COLLECTIVITE);
        assertThat(talk.texts(draft, caue)).hasSize(1);
    }

    @Test
    void showsALongConversationInParts() {
        var request = scene.reaches(Stage.SUBMITTED);
        var first = talk.say(request, scene.ddt53(), "Premier", Party.BUREAU);
        IntStream.range(0, 100).forEach(_ -> talk.say(request, scene.ddt53(), "Suite", Party.BUREAU));

        var unread = talk.read(request, scene.bureau());
        assertThat(unread.lines().getFirst().message().id()).isEqualTo(first.id());
        assertThat(unread.hasLater()).isTrue();
        assertThat(conversations.unread(request.id(), scene.bureau())).isEqualTo(50);
        var latest = talk.read(request, scene.bureau());
        assertThat(latest.lines()).hasSize(100).noneMatch(line -> line.message().id() == first.id());
        assertThat(latest.hasEarlier()).isTrue();
        assertThat(latest.hasLater()).isFalse();
        var around = room.open(request.reference(), first.id(), scene.bureau());
        assertThat(around.lines().getFirst().message().id()).isEqualTo(first.id());
        assertThat(around.lines()).hasSize(51);
        assertThat(around.hasEarlier()).isFalse();
        assertThat(around.hasLater()).isTrue();
        assertThat(conversations.unread(request.id(), scene.bureau())).isZero();
    }

    @Test
    void keepsUnreadWhatWasSkipped() {
        var request = scene.reaches(Stage.SUBMITTED);
        IntStream.range(0, 120).forEach(_ -> talk.say(request, scene.ddt53(), "Suite", Party.BUREAU));
        var last = talk.say(request, scene.ddt53(), "Dernier", Party.BUREAU);

        room.open(request.reference(), last.id(), scene.bureau());
        assertThat(conversations.unread(request.id(), scene.bureau())).isEqualTo(121);
    }

    @Test
    void awaitsNoAnswerOfThoseWhoOnlyRead() {
        var draft = scene.reaches(Stage.DRAFT);
        guests.invited(draft);

        assertThat(refusals(
                        talk.post(draft, scene.ddt53(), "Qu’en dites-vous ?", Party.COLLECTIVITE, Party.COLLECTIVITE)))
                .containsExactly("messaging.refused.unable");
        var commenter = guests.invited(draft);
        jdbc.sql("insert into request_access (request_id, key) values (?, ?)")
                .params(draft.id(), "P%d-COMMENT".formatted(commenter.personId()))
                .update();
        var question = talk.ask(draft, scene.ddt53(), "Qu’en dites-vous ?", Party.COLLECTIVITE);
        assertThat(conversations.awaited(draft.id())).singleElement().matches(one -> one.messageId() == question.id());
        jdbc.sql("delete from request_access where request_id = ? and key like '%-COMMENT'")
                .param(draft.id())
                .update();
        assertThat(conversations.awaited(draft.id())).isEmpty();
    }

    @Test
    void listensNoMoreOnceInTheTrash() {
        var request = scene.reaches(Stage.DISCARDED);

        assertThat(talk.read(request, scene.ddt53()).writable()).isFalse();
        assertThatThrownBy(() -> talk.say(request, scene.ddt53(), "Bonjour", Party.BUREAU))
                .isInstanceOf(Stale.class);
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    private static List<String> names(Conversation.Line line) {
        return line.readers().stream().map(Reader::person).toList();
    }

    private static List<String> refusals(Outcome<Message> outcome) {
        return ((Outcome.Refused<Message>) outcome)
                .refusals().stream().map(Refusal::key).toList();
    }
}
