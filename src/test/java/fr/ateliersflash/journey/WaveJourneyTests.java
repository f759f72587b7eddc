package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A whole wave: tried in two ways, compared, put in another order for a reason, committed by somebody else than its
/// author, read by those it decides on.
@JourneyTest
class WaveJourneyTests {

    private static final String ARRIVAL = "Dans l’ordre d’arrivée";
    private static final String URGENT = "L’urgence d’abord";
    private static final String REASON = "La vente de la friche est signée en mars.";
    private static final String LOOK = "Voir ce qui partira sans rien changer";

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void goesFromItsTableToItsLetters(Scripts scripts, Browsers browsers) {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = scene.wave();
        var bureau = browsers.open(scripts).signInAs(scene.addressOf(scene.bureau()));
        var head = browsers.open(scripts).signInAs(scene.addressOf(scene.head()));

        prepare(bureau, wave, second);
        if (scripts == Scripts.ON) {
            followsWhatOneChooses(bureau, wave, second);
        }
        bureau.opens("/vagues").follow(wave);
        bureau.follow("Comparer les scénarios");
        bureau.sees(ARRIVAL, URGENT, "diffère").screenshot("03-comparaison");

        commit(head, wave);
        head.sees("Le scénario est engagé", "Close, du").screenshot("05-vague-close");
        head.follow(URGENT);
        head.sees("engagé par").doesNotSee("Enregistrer le scénario");

        reads(browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53())), first);
        reads(browsers.open(scripts).signInAs(scene.addressOf(scene.evron())), second);
    }

    private static void prepare(Browser bureau, String wave, AtelierRequest second) {
        var urgent = second.bearer().name() + ", " + second.reference();
        bureau.opens("/vagues").follow(wave);
        bureau.fill("Nom du scénario", ARRIVAL).press("Préparer");
        bureau.sees("Ce qu’il reste à donner", "Équilibre entre les régions").screenshot("01-table");
        bureau.opens("/vagues").follow(wave);
        bureau.fill("Nom du scénario", URGENT).select("Partir de", ARRIVAL).press("Préparer");
        bureau.press("Avancer " + urgent).sees("Le scénario est enregistré : rien n’est envoyé.");
        bureau.follow(LOOK);
        bureau.sees("La demande " + second.reference() + " passerait devant une demande arrivée plus tôt");
        bureau.follow("Revenir à la table");
        bureau.fill("Motif pour " + urgent, REASON)
                .fill("Motif du report des demandes laissées de côté", "Les autres attendent la vague suivante.")
                .press("Enregistrer et voir ce qui partira");
        bureau.sees("Voici ce qui partira", REASON, "une autre personne habilitée à signer l’engagera")
                .doesNotSee("passerait devant une demande")
                .screenshot("02-ce-qui-partira");
    }

    /// Nothing is saved: the scenario is as it was for whoever opens it.
    private static void followsWhatOneChooses(Browser bureau, String wave, AtelierRequest second) {
        bureau.opens("/vagues").follow(wave);
        bureau.follow(URGENT);
        var margins = bureau.page().locator("#marges");
        var before = margins.innerText();
        bureau.select("Décision pour " + second.bearer().name() + ", " + second.reference(), "Reporter");
        bureau.page().waitForCondition(() -> !margins.innerText().equals(before));
        bureau.page().reload();
        assertThat(margins.innerText()).isEqualTo(before);
    }

    private static void commit(Browser head, String wave) {
        head.opens("/vagues").follow(wave);
        head.follow(URGENT);
        head.follow(LOOK);
        head.screenshot("04-engager")
                .tick("Clore la vague, en reportant les demandes que le scénario ne nomme pas")
                .press("Engager le scénario");
    }

    private static void reads(Browser reader, AtelierRequest request) {
        reader.opens("/demandes/" + request.reference()).follow("Courriers de décision");
        reader.sees("Courrier de décision : demande retenue");
    }
}
