package fr.ateliersflash.journey;

import com.microsoft.playwright.options.FilePayload;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A letter printed from its model, signed and scanned, files itself.
@JourneyTest
class LettersJourneyTests {

    private static final String DROP = "Déposer un courrier signé";
    private static final String ENGAGEMENT = "Courrier d’engagement de la collectivité";

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void findsItsPlaceByItself(Scripts scripts, Browsers browsers) {
        var dossier = "/demandes/" + scene.reaches(Stage.DRAFT).reference();
        var other = "/demandes/" + scene.reaches(Stage.DRAFT).reference();
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        ddt.opens(dossier + "/fiche/pieces").screenshot("01-pieces");
        var model = ddt.in(ENGAGEMENT)
                .link("Modèle de courrier d’engagement")
                .first()
                .getAttribute("href");
        var scanned = Letters.scanned(ddt.downloads(model));

        drop(ddt.opens(other + "/fiche/pieces"), scanned);
        ddt.seesErrors()
                .sees("Ce courrier porte la référence d’un autre dossier", "Rien n’a été classé")
                .screenshot("02-autre-dossier")
                .follow("Ouvrir les pièces du dossier");
        drop(ddt, scanned);
        ddt.sees("Courrier d’engagement reconnu et classé.").in(ENGAGEMENT).sees("numerisation.png");
        ddt.screenshot("03-classe");
    }

    @ParameterizedTest
    @EnumSource
    void aPictureWithoutCodeIsAnAnnexUntilSomebodySaysWhatItIs(Scripts scripts, Browsers browsers) {
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        ddt.opens("/demandes/" + scene.reaches(Stage.DRAFT).reference() + "/fiche/pieces");
        drop(ddt, Letters.photograph());
        ddt.sees("Aucun code n’a été trouvé sur ce fichier")
                .screenshot("04-annexe")
                .in("Annexes")
                .sees("place-de-la-gare.png")
                .press("C’est le courrier d’engagement");
        ddt.sees("L’annexe est classée comme courrier d’engagement.")
                .in(ENGAGEMENT)
                .sees("place-de-la-gare.png");
        ddt.in("Annexes").doesNotSee("place-de-la-gare.png");
    }

    private static void drop(Browser ddt, FilePayload file) {
        ddt.in(DROP).attach("Courrier numérisé ou photographié", file).press("Déposer ce courrier");
    }
}
