package fr.ateliersflash.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import({Talk.class, Guests.class})
class MailboxTests {

    private static final int ALL = 10_000;

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    Guests guests;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Notebook notebook;

    @Test
    void listsTheConversationsThatOneReads() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.bureau(), "Entre nous");
        assertThat(topics(scene.bureau())).contains(request.id());
        assertThat(topics(scene.ddt53())).doesNotContain(request.id());

        talk.say(request, scene.bureau(), "À vous", Party.SERVICE);

        assertThat(topics(scene.ddt53())).contains(request.id());
        assertThat(topics(scene.drealPaysDeLaLoire())).contains(request.id());
        assertThat(List.of(scene.evron(), scene.ddt22(), scene.laval(), scene.administrator()))
                .allMatch(viewer -> !topics(viewer).contains(request.id()));
    }

    @Test
    void putsWhatIsUnreadOrAwaitedFirst() {
        var awaited = scene.reaches(Stage.SUBMITTED);
        var unread = scene.reaches(Stage.SUBMITTED);
        var old = scene.reaches(Stage.SUBMITTED);
        talk.ask(awaited, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        talk.say(unread, scene.bureau(), "Bonjour", Party.SERVICE);
        talk.say(old, scene.bureau(), "Bonjour", Party.SERVICE);
        talk.read(awaited, scene.ddt53());
        talk.read(old, scene.ddt53());

        assertThat(topics(scene.ddt53())).containsSubsequence(unread.id(), awaited.id(), old.id());
        assertThat(topic(awaited, scene.ddt53()))
                .matches(topic -> topic.awaited() && topic.unread() == 0)
                .matches(topic -> topic.text().equals("Quelle emprise ?"));
        assertThat(topic(unread, scene.ddt53())).matches(topic -> !topic.awaited() && topic.unread() == 1);
        assertThat(topic(awaited, scene.bureau())).matches(topic -> !topic.awaited() && topic.unread() == 0);
    }

    @Test
    void isReadPageAfterPage() {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = word();
        talk.say(request, scene.ddt53(), word + " un", Party.BUREAU);
        talk.say(request, scene.ddt53(), word + " deux", Party.BUREAU);

        assertThat(mailbox.search(word, scene.bureau(), 0, 1).getFirst().excerpt())
                .contains("deux");
        assertThat(mailbox.search(word, scene.bureau(), 1, 1).getFirst().excerpt())
                .contains("un");
        assertThat(mailbox.search(word, scene.bureau(), 2, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "réunion, Les réunions publiques",
        "reunion, Une Réunion publique",
        "RÉUNIONS, une reunion",
        "îlot, Démolir l’îlot nord",
        "ilot, 'Démolir l''ilot nord'",
        "chateau d’eau, Le château d'eau",
        "centre bourg, Le centre-bourg",
        "centre-bourg, Un bourg sans centre",
        "maitrise oeuvre, La maîtrise d’œuvre"
    })
    void findsWordsWhateverTheirAccentsAndEndings(String typed, String written) {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = word();
        talk.say(request, scene.ddt53(), written + " " + word, Party.BUREAU);

        assertThat(mailbox.search(typed + " " + word, scene.bureau(), 0, ALL)).hasSize(1);
        assertThat(mailbox.search("Autre " + word, scene.bureau(), 0, ALL)).isEmpty();
    }

    @Test
    void showsWhatItHasFoundAsItWasWritten() {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = word();
        var message = talk.say(request, scene.ddt53(), "La réunion " + word + " est reportée", Party.BUREAU);

        assertThat(mailbox.search("reunion " + word, scene.bureau(), 0, ALL))
                .singleElement()
                .matches(hit -> message.id() == hit.messageId())
                .extracting(Mailbox.Hit::excerpt)
                .asString()
                .contains("La %sréunion%s ".formatted(Mailbox.FOUND, Mailbox.END))
                .contains(Mailbox.FOUND + word + Mailbox.END);
    }

    @Test
    void findsFilesByTheirNames() {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = word();
        talk.send(request, scene.ddt53(), "Plan-masse_" + word + ".pdf", Party.BUREAU);

        assertThat(mailbox.search("plan " + word, scene.bureau(), 0, ALL))
                .singleElement()
                .matches(hit -> hit.files().equals(List.of("Plan-masse_" + word + ".pdf")));
        assertThat(mailbox.search(word, scene.evron(), 0, ALL)).isEmpty();
    }

    @Test
    void searchesOnlyWhatOneMayRead() {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = word();
        talk.say(request, scene.ddt53(), "À l’État " + word, Party.BUREAU);
        notebook.write(request.reference(), "Pour nous " + word, scene.ddt53());
        var caue = guests.invited(request);

        assertThat(mailbox.search(word, scene.ddt53(), 0, ALL)).hasSize(2);
        assertThat(mailbox.search(word, scene.ddt53(), 0, ALL).getFirst().messageId())
                .as("a note")
                .isNull();
        assertThat(mailbox.search(word, scene.bureau(), 0, ALL)).hasSize(1);
        assertThat(mailbox.search(word, scene.drealPaysDeLaLoire(), 0, ALL)).hasSize(1);
        assertThat(List.of(scene.evron(), scene.laval(), scene.ddt22(), scene.administrator(), caue))
                .allMatch(viewer -> mailbox.search(word, viewer, 0, ALL).isEmpty());
        talk.say(request, scene.bureau(), "Pour la commune " + word, Party.COLLECTIVITE);
        assertThat(mailbox.search(word, caue, 0, ALL)).hasSize(1);
        assertThat(mailbox.search(word, scene.evron(), 0, ALL)).hasSize(1);
    }

    @Test
    void keepsAGroupementFromWhatTheOneBeforeRead() {
        var request = scene.reaches(Stage.PROPOSED);
        var word = word();
        var first = scene.solicited(request.reference());
        talk.say(request, scene.ddt53(), "Pour vous " + word, Party.GROUPEMENT);
        assertThat(mailbox.search(word, first, 0, ALL)).hasSize(1);
        guests.declines(request, first);

        assertThat(mailbox.search(word, first, 0, ALL)).isEmpty();
        var second = scene.solicited(request.reference());
        assertThat(mailbox.search(word, second, 0, ALL)).isEmpty();
        assertThat(topics(second)).doesNotContain(request.id());
    }

    private List<Long> topics(Viewer viewer) {
        return mailbox.topics(viewer, 0, ALL).stream()
                .map(topic -> topic.dossier().id())
                .toList();
    }

    private Mailbox.Topic topic(AtelierRequest request, Viewer viewer) {
        return mailbox.topics(viewer, 0, ALL).stream()
                .filter(topic -> topic.dossier().id() == request.id())
                .findFirst()
                .orElseThrow();
    }

    /// One that no other test has written.
    private static String word() {
        return "mot" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "z";
    }
}
