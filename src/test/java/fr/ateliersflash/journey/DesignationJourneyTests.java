package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Hourglass;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A whole cascade: the first rank declines, the second lets the time run out, the third accepts with its team; the
/// minutes are drawn up.
@JourneyTest
@Import(Hourglass.class)
class DesignationJourneyTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Hourglass hourglass;

    private AtelierRequest request;
    private String dossier = "";

    @ParameterizedTest
    @EnumSource
    void goesDownTheRanks(Scripts scripts, Browsers browsers) {
        request = scene.reaches(Stage.SELECTED);
        dossier = "/demandes/" + request.reference();
        var bureau = signedIn(scripts, browsers, scene.bureau());
        declines(propose(bureau, scripts, browsers), bureau);
        answersTooLate(propose(bureau, scripts, browsers));
        hourglass.isLookedAt();
        accepts(propose(bureau, scripts, browsers));
        drawsUpTheMinutes(bureau);
    }

    /// @return the groupement that is asked
    private Browser propose(Browser bureau, Scripts scripts, Browsers browsers) {
        bureau.opens(dossier + "/designation")
                .press("Proposer la mission à ce groupement")
                .sees("La mission est proposée au groupement");
        var asked = signedIn(scripts, browsers, scene.solicited(request.reference()));
        asked.opens("/propositions").followInRow(request.reference().value());
        return asked;
    }

    private void declines(Browser first, Browser bureau) {
        first.follow("Refuser la mission");
        first.press("Refuser la mission").seesErrors();
        first.choose("Motif du refus", "Éloignement")
                .fill("Précisions", "Trois heures de train, et pas de relais sur place.")
                .screenshot("01-refus")
                .press("Refuser la mission")
                .sees("Votre refus est enregistré.");
        bureau.opens(dossier).sees("Éloignement. Trois heures de train").screenshot("02-histoire");
    }

    private void answersTooLate(Browser second) {
        second.fill("Responsable de l’équipe", "Dominique Exemple");
        hourglass.runsOut(request.id());
        second.press("Accepter la mission")
                .sees("Le délai de réponse est passé depuis le", "rien n’a été enregistré")
                .screenshot("03-trop-tard");
        second.opens("/propositions").doesNotSee("Trois heures de train");
    }

    private void accepts(Browser third) {
        third.sees("Compétences que la fiche demande").screenshot("04-equipe");
        third.fill("Responsable de l’équipe", "Alix Exemple")
                .fill("Autres personnes ou compétences", "Paysagiste associée : paysage, sols")
                .fill("Compétences demandées que l’équipe n’apporte pas", "Le reste sera demandé au CAUE.")
                .press("Accepter la mission")
                .sees("La mission est acceptée", "Alix Exemple")
                .screenshot("05-acceptee");
    }

    private void drawsUpTheMinutes(Browser bureau) {
        bureau.opens(dossier + "/designation").screenshot("06-cascade");
        bureau.follow("Procès-verbal de la désignation");
        bureau.press("Établir le procès-verbal")
                .sees("Le procès-verbal est établi", "SHA-256 :", "Éloignement")
                .seesBadge("Sans réponse dans le délai")
                .screenshot("07-proces-verbal");
        assertThat(bureau.downloads(dossier + "/designation/proces-verbal/1.pdf"))
                .startsWith('%', 'P', 'D', 'F');
    }

    private Browser signedIn(Scripts scripts, Browsers browsers, Viewer viewer) {
        return browsers.open(scripts).signInAs(scene.addressOf(viewer));
    }
}
