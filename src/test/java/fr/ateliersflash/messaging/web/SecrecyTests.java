package fr.ateliersflash.messaging.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Guests;
import fr.ateliersflash.messaging.Message;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was not written for somebody appears on no page of theirs: notes, messages, names of files, nor the answer
/// they await.
@ApplicationTest
@Import({Talk.class, Guests.class})
class SecrecyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    Guests guests;

    @Autowired
    Notebook notebook;

    @Test
    void nobodyElseReadsWhatTheBureauWritesForItself() {
        var request = scene.reaches(Stage.ACCEPTED);
        var canary = canary();
        notebook.write(request.reference(), "Note " + canary, scene.bureau());
        talk.say(request, scene.head(), "Entre nous " + canary);
        var file = talk.send(request, scene.bureau(), canary + ".pdf");

        var others = everybody(request);
        others.put("service", scene.ddt53());
        others.put("dreal", scene.drealPaysDeLaLoire());
        assertNothingShows(canary, request, file, others);
        assertThat(html("/demandes/%s/notes".formatted(request.reference()), scene.head()))
                .contains(canary);
        assertThat(html("/conversations?q=" + canary, scene.head())).contains("Note interne", canary + ".pdf");
    }

    @Test
    void nobodyElseReadsWhatTheServiceWritesForItself() {
        var request = scene.reaches(Stage.ACCEPTED);
        var canary = canary();
        notebook.write(request.reference(), "Note " + canary, scene.ddt53());

        var others = everybody(request);
        others.put("bureau", scene.bureau());
        others.put("head", scene.head());
        others.put("dreal", scene.drealPaysDeLaLoire());
        assertNothingShows(canary, request, null, others);
        assertThat(html("/conversations?q=" + canary, scene.ddt53())).contains("Note interne");
    }

    @Test
    void nobodyElseReadsWhatTheStateSaysToItself() {
        var request = scene.reaches(Stage.ACCEPTED);
        var canary = canary();
        talk.ask(request, scene.bureau(), "Question " + canary, Party.SERVICE);
        var file = talk.send(request, scene.ddt53(), canary + ".pdf", Party.BUREAU);

        assertNothingShows(canary, request, file, everybody(request));
        assertThat(html("/demandes/%s/conversation".formatted(request.reference()), scene.drealPaysDeLaLoire()))
                .contains(canary);
    }

    @Test
    void nobodyElseKnowsThatAnAnswerIsAwaited() {
        var request = scene.reaches(Stage.ACCEPTED);
        var question = talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        var dossier = "/demandes/" + request.reference();
        var reply = "répondre à un message";

        assertThat(everybody(request).values())
                .allSatisfy(viewer -> assertThat(html(dossier, viewer)).doesNotContain(reply))
                .allSatisfy(viewer ->
                        assertThat(html(dossier + "/recapitulatif", viewer)).doesNotContain(reply));
        assertThat(Stream.of(scene.ddt53(), scene.bureau(), scene.head(), scene.drealPaysDeLaLoire()))
                .allSatisfy(viewer -> assertThat(html(dossier, viewer)).contains(reply));
        talk.ask(request, scene.bureau(), "Quelle salle ?", Party.SERVICE, Party.COLLECTIVITE);
        assertThat(html(dossier, scene.evron())).containsOnlyOnce(reply);
        var since = ChronoUnit.MICROS.between(Instant.EPOCH, question.at()) - 1;
        assertThat(html("/tableau-de-bord?depuis=" + since, scene.ddt53()))
                .contains("Répondre à un message", dossier + "/conversation#message-" + question.id());
        assertThat(html("/tableau-de-bord?depuis=" + since, scene.evron())).doesNotContain("Répondre à un message");
    }

    private void assertNothingShows(
            String canary, AtelierRequest request, @Nullable Message file, Map<String, Viewer> others) {
        others.forEach((name, viewer) -> assertThat(pages(request, canary))
                .as(name)
                .allSatisfy(page -> assertThat(html(page, viewer).replace("value=\"" + canary + "\"", ""))
                        .as(page)
                        .doesNotContain(canary)));
        if (file != null) {
            var address = "/demandes/%s/conversation/pieces/%d"
                    .formatted(
                            request.reference(), file.attachments().getFirst().documentId());
            others.values()
                    .forEach(viewer -> assertThat(mvc.get().uri(address).with(signedInAs(viewer)))
                            .hasStatus(isOfTheState(viewer) && file.parties().contains(Party.SERVICE) ? 200 : 404));
        }
    }

    private static boolean isOfTheState(Viewer viewer) {
        return viewer.keys().stream().anyMatch(key -> key.startsWith("D53") || key.startsWith("R52"));
    }

    /// Those of every kind but the State's.
    private Map<String, Viewer> everybody(AtelierRequest request) {
        var everybody = new LinkedHashMap<String, Viewer>();
        var holder = scene.holder(request.reference());
        var rival = scene.groupements().stream()
                .filter(one -> one != holder.organisationId())
                .findFirst()
                .orElseThrow();
        everybody.put("collectivité", scene.evron());
        everybody.put("another collectivité", scene.laval());
        everybody.put("another service", scene.ddt22());
        everybody.put("holder", holder);
        everybody.put("rival", scene.groupement(rival));
        everybody.put("guest", guests.invited(request));
        everybody.put("administrator", scene.administrator());
        return everybody;
    }

    private static List<String> pages(AtelierRequest request, String canary) {
        var dossier = "/demandes/" + request.reference();
        return List.of(
                dossier,
                dossier + "/recapitulatif",
                dossier + "/recepisse",
                dossier + "/recepisse/contenu",
                dossier + "/complements",
                dossier + "/examen",
                dossier + "/designation",
                dossier + "/designation/proces-verbal",
                dossier + "/credits",
                dossier + "/commandes",
                dossier + "/conversation",
                dossier + "/conversation?message=1",
                dossier + "/notes",
                "/ateliers/" + request.reference(),
                "/conversations",
                "/conversations?q=" + canary,
                "/demandes",
                "/propositions",
                "/examen",
                "/journal",
                "/tableau-de-bord");
    }

    private String html(String page, Viewer viewer) {
        var answer = mvc.get().uri(page).with(signedInAs(viewer)).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String canary() {
        return "canari" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }
}
