package fr.ateliersflash.messaging.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Guests;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@Import({Talk.class, Guests.class})
class ConversationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    Guests guests;

    @Test
    void ticksThoseOneUsuallyWritesToAndOffersTheGroupement() {
        var request = scene.reaches(Stage.PROPOSED);

        assertThat(get(conversation(request), scene.ddt53()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"BUREAU\"[^>]*checked")
                .containsPattern("value=\"COLLECTIVITE\"[^>]*checked")
                .contains("value=\"GROUPEMENT\"", "La collectivité (Évron)<")
                .doesNotContainPattern("value=\"GROUPEMENT\"[^>]*checked")
                .doesNotContain("value=\"SERVICE\"");
    }

    @Test
    void showsAMessageWithItsReadersItsFilesAndWhatItAwaits() {
        var request = scene.reaches(Stage.SUBMITTED);
        var page = conversation(request);
        assertThat(send(request, scene.ddt53(), "Première ligne\nSeconde ligne", "BUREAU", "plan.pdf"))
                .hasStatus(302);
        assertThat(get(page, scene.bureau()))
                .bodyText()
                .contains(
                        "Première ligne\nSeconde ligne",
                        "plan.pdf",
                        scene.ddt53().name(),
                        "Nouveau")
                .contains(
                        "Lisible par le service de l’État avec la DREAL de sa région et le bureau de la DGALN",
                        "Attend votre réponse")
                .doesNotContain("Lu par");
        assertThat(get(page, scene.ddt53()))
                .bodyText()
                .contains("Lu par " + scene.bureau().name(), "Attend une réponse du bureau de la DGALN")
                .contains("Ne plus attendre de réponse");
        assertThat(get(page, scene.evron()))
                .bodyText()
                .contains("Personne n’a encore écrit")
                .doesNotContain("Première ligne", "plan.pdf");
    }

    @Test
    void leadsToTheAnswer() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE, Party.COLLECTIVITE);
        var answer = talk.say(request, scene.ddt53(), "Deux hectares", Party.BUREAU);
        var link = "?message=%d#message-%d".formatted(answer.id(), answer.id());

        assertThat(get(conversation(request), scene.bureau())).bodyText().contains(link);
        assertThat(get(conversation(request), scene.evron()))
                .bodyText()
                .contains("Quelle emprise ?")
                .doesNotContain(link, "Une réponse a été donnée", "Attend une réponse du");
        assertThat(get(conversation(request) + link.substring(0, link.indexOf('#')), scene.ddt53()))
                .bodyText()
                .contains("id=\"message-%d\"".formatted(answer.id()));
    }

    @Test
    void saysThatTheGuestsReadWhatIsWrittenToTheCollectivite() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.bureau(), "Bonjour", Party.SERVICE, Party.COLLECTIVITE);
        assertThat(get(conversation(request), scene.bureau()))
                .bodyText()
                .contains("et la collectivité<", "La collectivité (Évron)<")
                .doesNotContain("personnes invitées sur");

        guests.invited(request);

        assertThat(get(conversation(request), scene.bureau()))
                .bodyText()
                .contains(
                        "et la collectivité avec les personnes invitées sur le dossier<",
                        "La collectivité (Évron) et les personnes invitées sur le dossier<",
                        "avec la DREAL de sa région<");
    }

    @Test
    void givesBackTheFormWhoseFilesWereLostWithTheSession() {
        var request = scene.reaches(Stage.SUBMITTED);
        var page = conversation(request);
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri(page)
                        .multipart()
                        .part(new MockPart("files", "plan.pdf", Talk.bytes()))
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("text", "Voici le plan")
                        .param("parties", "BUREAU"))
                .hasRedirectedUrl("/connexion?expiree");
        assertThat(mvc.get().uri("/reprise").session(session).with(signedInAs(scene.ddt53())))
                .bodyText()
                .contains("Destinataire du message", "le bureau de la DGALN", "Revenir au formulaire")
                .contains("name=\"_lost.files\" value=\"plan.pdf\"", "vous les redemandera (plan.pdf)")
                .doesNotContain("Réponse 2");

        assertThat(mvc.post()
                        .uri(page)
                        .session(session)
                        .with(csrf())
                        .with(signedInAs(scene.ddt53()))
                        .param("text", "Voici le plan")
                        .param("parties", "BUREAU")
                        .param("_lost.files", "plan.pdf"))
                .hasStatus(422)
                .bodyText()
                .contains("Voici le plan</textarea>", "choisissez-les à nouveau", "(plan.pdf)")
                .containsPattern("value=\"BUREAU\"[^>]*checked");
        assertThat(get(page, scene.bureau())).bodyText().doesNotContain("Voici le plan");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        var request = scene.reaches(Stage.SUBMITTED);
        var empty = mvc.post()
                .uri(conversation(request))
                .param("parties", "COLLECTIVITE")
                .param("awaited", "BUREAU")
                .with(csrf())
                .with(signedInAs(scene.ddt53()))
                .exchange();
        assertThat(empty)
                .hasStatus(422)
                .bodyText()
                .contains("<title>Erreur", "href=\"#text\"", "Écrivez votre message", "Cochez aussi")
                .containsPattern("value=\"COLLECTIVITE\"[^>]*checked")
                .doesNotContainPattern("value=\"BUREAU\"[^>]*checked")
                .containsPattern("value=\"BUREAU\" selected");

        assertThat(mvc.post()
                        .uri(conversation(request))
                        .multipart()
                        .file(new MockMultipartFile("files", "notes.txt", "text/plain", "rien".getBytes()))
                        .param("text", "Voici mes notes")
                        .with(csrf())
                        .with(signedInAs(scene.ddt53())))
                .hasStatus(422)
                .bodyText()
                .contains("Voici mes notes", "id=\"files-error-1\"", "PDF, une image PNG");
    }

    @Test
    void tellsInWordsOnTheDossierThatAMessageIsNew() {
        var request = scene.reaches(Stage.SUBMITTED);
        var dossier = "/demandes/" + request.reference();
        talk.say(request, scene.ddt53(), "Bonjour", Party.BUREAU);
        assertThat(get(dossier, scene.bureau())).bodyText().contains("Nouveau message");
        assertThat(get(dossier, scene.evron()))
                .bodyText()
                .contains("Conversation")
                .doesNotContain("Nouveau message");

        get(dossier + "/conversation", scene.bureau());

        assertThat(get(dossier, scene.bureau())).bodyText().doesNotContain("Nouveau message");
        talk.say(request, scene.ddt53(), "Encore", Party.BUREAU);
        talk.say(request, scene.ddt53(), "Et encore", Party.BUREAU);
        assertThat(get(dossier, scene.bureau())).bodyText().contains("2 nouveaux messages");
    }

    @Test
    void offersTheNotesToTheOfficesAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var dossier = "/demandes/" + request.reference();

        assertThat(get(dossier, scene.ddt53())).bodyText().contains("Notes internes");
        assertThat(get(dossier, scene.bureau())).bodyText().contains("Notes internes");
        assertThat(get(dossier, scene.evron())).bodyText().doesNotContain("Notes internes");
        assertThat(get(dossier, scene.drealPaysDeLaLoire())).bodyText().doesNotContain("Notes internes");
    }

    @Test
    void showsWhatASearchHasFoundInItsPlace() {
        var request = scene.reaches(Stage.SUBMITTED);
        var word = "mot" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "z";
        var message = talk.say(request, scene.ddt53(), "La réunion <i>" + word, Party.BUREAU);

        assertThat(get("/conversations?q=Reunions " + word, scene.bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>réunion</mark>", "<mark>" + word + "</mark>")
                .contains("?message=%d#message-%d".formatted(message.id(), message.id()))
                .contains("value=\"Reunions " + word + "\"")
                .doesNotContain("<i>");
        assertThat(get("/conversations?q=" + word, scene.evron())).bodyText().contains("Aucun message");
        assertThat(get("/conversations", scene.bureau()))
                .bodyText()
                .contains(request.reference().value());
    }

    @Test
    void leavesReadersWithoutAForm() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(get(conversation(request), scene.drealPaysDeLaLoire()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Envoyer le message");
    }

    private MvcTestResult send(AtelierRequest request, Viewer viewer, String text, String awaited, String file) {
        return mvc.post()
                .uri(conversation(request))
                .multipart()
                .file(new MockMultipartFile("files", file, "application/pdf", Talk.bytes()))
                .param("text", text)
                .param("parties", awaited)
                .param("awaited", awaited)
                .with(csrf())
                .with(signedInAs(viewer))
                .exchange();
    }

    private MvcTestResult get(String page, Viewer viewer) {
        return mvc.get().uri(page).with(signedInAs(viewer)).exchange();
    }

    private static String conversation(AtelierRequest request) {
        return "/demandes/" + request.reference() + "/conversation";
    }
}
