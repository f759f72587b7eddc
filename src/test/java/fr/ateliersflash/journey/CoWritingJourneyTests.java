package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// People invited by mail write the fiche with the service, until the service ends it.
@JourneyTest
@Import(Post.class)
class CoWritingJourneyTests {

    private static final String BY_THE_BEARER = "Dans la collectivité qui porte la demande";
    private static final String ELSEWHERE = "Ailleurs";
    private static final String SITUATION = "Situation du territoire";
    private static final String OBSTACLES = "Ce qui bloque aujourd’hui";
    private static final String ATTEMPTS = "Ce qui a déjà été tenté";

    private final String email = "camille." + UUID.randomUUID() + "@exemple.fr";

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    private String dossier = "";

    @BeforeEach
    void opensAFiche() {
        dossier = "/demandes/" + scene.reaches(Stage.DRAFT).reference();
    }

    @Test
    void aNewPersonOfTheCollectiviteWritesWithTheService(Browsers browsers) {
        var ddt = browsers.open().signInAs(scene.addressOf(scene.ddt53()));
        var link = invite(ddt, email, BY_THE_BEARER);
        isOpenedByAScanner(browsers.open(Scripts.OFF), link);
        ddt.opens(link).sees("Cette invitation est adressée à " + email, "vous êtes connecté en tant que");

        var guest = browsers.open().opens(link);
        guest.screenshot("01-invitation")
                .fill("Prénom et nom", "Camille Exemple")
                .fill("Mot de passe", Cast.PASSWORD);
        entersBy(guest.press("Ouvrir mon compte et accepter l’invitation"));
        assertThat(lacks(guest)).isEqualTo(lacks(ddt)).contains("À renseigner avant le dépôt");

        writeAtOnce(ddt, guest);
        writeTheSameField(ddt, guest);
        guest.opens(link).sees("Cette invitation a déjà servi");
        takeBack(ddt, guest, "Évron");
    }

    @Test
    void aPartnerWritesWithTheServiceWithoutScripts(Browsers browsers) {
        var ddt = browsers.open(Scripts.OFF).signInAs(scene.addressOf(scene.ddt53()));
        var link = invite(ddt, email, ELSEWHERE);
        var guest = browsers.open(Scripts.OFF).opens(link);
        guest.fill("Prénom et nom", "Camille Exemple")
                .fill("Mot de passe", "court")
                .press("Ouvrir mon compte et accepter l’invitation");
        guest.seesErrors().finds("Prénom et nom", "Camille Exemple");
        guest.fill("Mot de passe", Cast.PASSWORD);
        entersBy(guest.press("Ouvrir mon compte et accepter l’invitation"));
        assertThat(lacks(guest)).isEqualTo(lacks(ddt));

        var purpose = dossier + "/fiche/objet";
        guest.opens(purpose);
        ddt.opens(purpose).fill(SITUATION, "Écrit par le service.").press("Enregistrer et quitter");
        guest.fill(OBSTACLES, "Écrit par le CAUE.").press("Enregistrer et quitter");
        ddt.opens(purpose).finds(OBSTACLES, "Écrit par le CAUE.").finds(SITUATION, "Écrit par le service.");
        guest.opens(purpose);
        ddt.fill(SITUATION, "Réécrit par le service.").press("Enregistrer et quitter");
        guest.fill(SITUATION, "Réécrit par le CAUE.").press("Enregistrer et quitter");
        guest.seesErrors()
                .sees("modifié entre-temps par", "Réécrit par le service.")
                .press("Enregistrer et quitter");
        ddt.opens(purpose).finds(SITUATION, "Réécrit par le CAUE.");
        takeBack(ddt, guest, "CAUE de la Mayenne");
    }

    @Test
    void somebodyWhoHasAnAccountSignsInOnTheWay(Browsers browsers) {
        var caller = scene.laval();
        var ddt = browsers.open().signInAs(scene.addressOf(scene.ddt53()));
        var link = invite(ddt, scene.addressOf(caller), ELSEWHERE);
        var guest = browsers.open().opens(link).sees("Cette adresse a déjà un compte");
        guest.follow("Me connecter").identifiesAs(scene.addressOf(caller));
        guest.press("Accepter l’invitation").sees("Vous avez accès à ce dossier.", "Évron");
        ddt.opens(dossier + "/acces").sees(caller.name()).seesBadge("Acceptée");
    }

    @Test
    void aCommuneThatAnotherHasAddedComesWithItsBoxAndStays(Browsers browsers) {
        var territory = dossier + "/fiche/territoire";
        var agent = browsers.open().signInAs(scene.addressOf(scene.ddt53())).opens(territory);
        var colleague = browsers.open().signInAs(scene.addressOf(scene.ddt53())).opens(territory);
        colleague.place("Ajouter une commune", "Craon", "Craon (53)").press("Ajouter cette commune");
        colleague.sees("Craon (53)");

        agent.fill("Nom du site", "La laiterie")
                .sees("Craon (53)", "Enregistré à")
                .screenshot("04-commune-de-l-autre");
        agent.fill("Nom du site", "L’ancienne laiterie").press("Enregistrer et quitter");

        assertThat(scene.find(reference()).fiche().site().communes()).contains("53084");
    }

    @Test
    void aTextToSettleIsNotSavedWhileAnotherFieldIsTyped(Browsers browsers) {
        var purpose = dossier + "/fiche/objet";
        var agent = browsers.open().signInAs(scene.addressOf(scene.ddt53())).opens(purpose);
        var colleague = browsers.open().signInAs(scene.addressOf(scene.ddt53())).opens(purpose);
        colleague.fill(SITUATION, "Le texte du collègue.").press("Enregistrer et quitter");
        agent.fill(SITUATION, "Mon texte.").press("Enregistrer et quitter");
        agent.seesErrors().sees("modifié entre-temps par").screenshot("05-a-trancher");

        agent.fill(ATTEMPTS, "Rien encore.").sees("choisissez le texte à garder");
        agent.page()
                .waitForCondition(() ->
                        scene.find(reference()).fiche().purpose().attempts().equals("Rien encore."));
        assertThat(scene.find(reference()).fiche().purpose().situation()).isEqualTo("Le texte du collègue.");
        agent.push("Prendre cet autre texte").finds(SITUATION, "Le texte du collègue.");
    }

    @Test
    void aTextRefusedBeforeTheDossierMovedIsSavedOnlyByItsAuthor(Browsers browsers) {
        var purpose = dossier + "/fiche/objet";
        var now = scene.find(reference()).fiche().purpose();
        var kept = Map.of(
                "at",
                (double) System.currentTimeMillis(),
                "read",
                Reading.of(now).toString(),
                "values",
                Map.of("situation", List.of("Écrit hors connexion.")),
                "life",
                "avant",
                "refused",
                true);
        var key = "fiche %d %s".formatted(scene.ddt53().personId(), purpose);
        var agent = browsers.open().signInAs(scene.addressOf(scene.ddt53())).opens(dossier);
        agent.page().evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", List.of(key, kept));
        agent.opens(purpose)
                .sees("Texte gardé dans ce navigateur", "Écrit hors connexion.")
                .screenshot("06-texte-retrouve");
        agent.fill(ATTEMPTS, "Rien encore.").sees("Enregistré à");
        assertThat(scene.find(reference()).fiche().purpose().situation()).isNotEqualTo("Écrit hors connexion.");

        agent.push("Reprendre ce texte")
                .finds(SITUATION, "Écrit hors connexion.")
                .sees("Enregistré à");
        assertThat(scene.find(reference()).fiche().purpose().situation()).isEqualTo("Écrit hors connexion.");
    }

    private Reference reference() {
        return new Reference(dossier.substring(dossier.lastIndexOf('/') + 1));
    }

    /// @return the link in the mail that its addressee received
    private String invite(Browser ddt, String address, String origin) {
        ddt.opens(dossier + "/acces")
                .fill("Adresse électronique", address)
                .choose("Où travaille cette personne ?", origin)
                .fill("Organisme, si elle travaille ailleurs", "CAUE de la Mayenne")
                .choose("Que pourra-t-elle faire ?", "Lire, participer aux échanges et écrire dans la fiche")
                .press("Envoyer l’invitation par courriel")
                .sees("L’invitation est partie par courriel.", address)
                .seesBadge("En attente, valable jusqu’au");
        return post.linkReceivedBy(address);
    }

    /// Mail services follow links before people do, and show what they find to nobody.
    private static void isOpenedByAScanner(Browser scanner, String link) {
        scanner.opens(link).opens(link).sees("Ouvrir mon compte et accepter l’invitation");
    }

    private void entersBy(Browser guest) {
        guest.sees("Votre compte est ouvert").follow("Voir le dossier");
        guest.identifiesAs(email).sees("Évron");
        assertThat(guest.path()).isEqualTo(dossier);
    }

    private String lacks(Browser browser) {
        return browser.reads(dossier + "/recapitulatif")
                .page()
                .locator("#completude")
                .innerText();
    }

    private void writeAtOnce(Browser ddt, Browser guest) {
        var purpose = dossier + "/fiche/objet";
        guest.opens(purpose);
        ddt.opens(purpose).fill(SITUATION, "Écrit par le service.").sees("Enregistré à");
        guest.fill(OBSTACLES, "Écrit par la collectivité.").sees("Enregistré à");
        guest.finds(SITUATION, "Écrit par le service.").screenshot("02-texte-de-l-autre");
        ddt.fill(ATTEMPTS, "Rien encore.")
                .finds(OBSTACLES, "Écrit par la collectivité.")
                .sees("Camille Exemple");
    }

    private void writeTheSameField(Browser ddt, Browser guest) {
        var purpose = dossier + "/fiche/objet";
        guest.opens(purpose);
        ddt.opens(purpose).fill(SITUATION, "Réécrit par le service.").sees("Enregistré à");
        guest.fill(SITUATION, "Réécrit par la collectivité.")
                .sees("Réécrit par le service.", scene.ddt53().name())
                .screenshot("03-choix");
        guest.push("Prendre cet autre texte")
                .finds(SITUATION, "Réécrit par le service.")
                .sees("Enregistré à");
        ddt.opens(purpose).finds(SITUATION, "Réécrit par le service.");
    }

    private void takeBack(Browser ddt, Browser guest, String organisation) {
        ddt.opens(dossier + "/acces")
                .press("Retirer l’accès de Camille Exemple (%s)".formatted(organisation))
                .sees("L’accès est retiré.");
        guest.opens(dossier).sees("Page introuvable");
        guest.opens(dossier + "/fiche/objet").sees("Page introuvable");
    }
}
