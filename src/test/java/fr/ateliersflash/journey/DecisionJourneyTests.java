package fr.ateliersflash.journey;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A decision under four eyes: proposed, sent down, proposed again, signed; two tabs never decide twice.
@JourneyTest
class DecisionJourneyTests {

    private static final String REASON = "Le projet est déjà arrêté.";

    private static final String SIGN = "Signer la décision proposée";

    @Autowired
    private Scene scene;

    private String dossier = "";

    @ParameterizedTest
    @EnumSource
    void isProposedThenSignedBySomebodyElse(Scripts scripts, Browsers browsers) {
        dossier = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();
        var examiner = signedIn(scripts, browsers, scene.bureau());
        var head = signedIn(scripts, browsers, scene.head());
        propose(examiner);
        examiner.opens(dossier + "/examen").sees("C’est votre proposition").doesNotSee(SIGN);
        head.opens(dossier + "/examen").screenshot("02-a-signer");
        sendDown(head);
        propose(examiner);
        takeBackInAnotherTab(examiner, head);
        propose(examiner);
        head.opens(dossier + "/examen").wide(400).screenshot("05-a-signer-400");
        head.wide(1280).press(SIGN).sees("La demande n’est pas retenue.").screenshot("06-signee");
        head.opens(dossier).seesBadge("Non retenue").screenshot("07-histoire");
    }

    private void propose(Browser examiner) {
        examiner.opens(dossier + "/examen").follow("Proposer une décision");
        examiner.choose("Décision proposée", "Ne pas retenir la demande")
                .press("Soumettre la proposition à la signature")
                .seesErrors();
        examiner.fill("Motif, que le service et la collectivité liront", REASON)
                .screenshot("01-proposition")
                .press("Soumettre la proposition à la signature")
                .sees("La proposition attend la signature.");
    }

    private void sendDown(Browser head) {
        head.follow("Renvoyer");
        head.screenshot("03-renvoi");
        head.fill("Motif", "Dites quel projet.")
                .page()
                .locator("main form button[type=submit]")
                .click();
        head.sees("Dites quel projet.");
    }

    /// What was read is no longer what would be signed.
    private void takeBackInAnotherTab(Browser examiner, Browser head) {
        head.opens(dossier + "/examen");
        examiner.press("Reprendre ma proposition");
        head.press(SIGN).sees("Quelqu’un a agi avant vous").screenshot("04-perime");
    }

    private Browser signedIn(Scripts scripts, Browsers browsers, Viewer viewer) {
        return browsers.open(scripts).signInAs(scene.addressOf(viewer));
    }
}
