package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Three people talk about a dossier, and whoever is asked knows it until they answer.
@JourneyTest
class ConversationJourneyTests {

    private static final Bearer ERNEE = new Bearer(BearerKind.COMMUNE, "53096", "Ernée");
    private static final String QUESTION = "Quelle est l’étendue précise de la fonderie désaffectée ?";
    private static final String ANSWER = "Deux hectares, dont la moitié bâtie.";
    private static final String SERVICE = "Le service de l’État";
    private static final String COLLECTIVITE = "La collectivité";
    private static final String READERS = "Qui peut le lire, en plus de vous et des vôtres";
    private static final String AWAITED = "Répondre à un message";

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void anAwaitedAnswerStaysInSightUntilItIsGiven(Scripts scripts, Browsers browsers) {
        var reference = scene.reaches(Stage.SUBMITTED, ERNEE).reference().value();
        var conversation = "/demandes/" + reference + "/conversation";
        var bureau = browsers.open(scripts).signInAs(scene.addressOf(scene.bureau()));
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        var ernee = browsers.open(scripts).signInAs(scene.addressOf(scene.collectivite(ERNEE)));
        assertThat(ernee.opens("/tableau-de-bord").rowsSaying(reference)).doesNotContain(AWAITED);

        bureau.opens(conversation)
                .fill("Votre message", QUESTION)
                .tickIn(READERS, SERVICE, COLLECTIVITE)
                .select("Attend une réponse de", COLLECTIVITE + " (Ernée)")
                .press("Envoyer le message")
                .sees("Votre message est envoyé.")
                .seesBadge("Attend une réponse de la collectivité");
        ddt.opens(conversation).sees(QUESTION).seesBadge("Attend une réponse de la collectivité");

        ernee.opens("/tableau-de-bord").screenshot("01-attendu").followInRow(reference, AWAITED);
        ernee.sees(QUESTION)
                .seesBadge("Attend votre réponse")
                .fill("Votre message", ANSWER)
                .tickIn(READERS, SERVICE, "Le bureau de la DGALN")
                .screenshot("02-conversation")
                .press("Envoyer le message")
                .sees("Votre message est envoyé.", "Une réponse a été donnée");
        assertThat(ernee.opens("/tableau-de-bord").rowsSaying(reference)).doesNotContain(AWAITED);

        bureau.opens(conversation).sees(ANSWER, "Une réponse a été donnée");
        ddt.opens("/conversations").fill("Chercher dans les messages", "etendue desaffectee");
        ddt.press("Chercher").sees("Ernée", reference).screenshot("03-recherche");
    }
}
