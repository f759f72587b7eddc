package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.Scene;
import java.util.LinkedHashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The keyboard alone suffices: it reaches everything, is held nowhere, and the focus goes where one must read.
@JourneyTest
class KeyboardTests {

    private static final String FOCUSED = "() => document.activeElement.id || document.activeElement.innerText";
    private static final int LONGEST_PAGE = 80;

    @Autowired
    private Scene scene;

    @Test
    void skipsToTheContent(Browsers browsers) {
        var visitor = browsers.open().opens("/");
        type(visitor, "Tab");
        assertThat(focused(visitor)).isEqualTo("Contenu");
        type(visitor, "Enter", "Tab");
        assertThat(focused(visitor)).isEqualTo("Vérifier si mon territoire est éligible");
    }

    @Test
    void readsWhatIsToMendFirst(Browsers browsers) {
        var ddt = ddt(browsers).opens("/demandes/nouvelle").press("Commencer la fiche");
        assertThat(focused(ddt)).isEqualTo("erreurs");
        type(ddt, "Tab", "Enter");
        assertThat(focused(ddt)).isEqualTo("kind");
    }

    @Test
    void goesThroughTheDraftFormAndOutOfIt(Browsers browsers) {
        var ddt = ddt(browsers).opens("/demandes/nouvelle");
        var reached = new LinkedHashSet<String>();
        for (var pressed = 0; pressed < LONGEST_PAGE && !reached.contains("Contact"); pressed++) {
            type(ddt, "Tab");
            reached.add(focused(ddt));
        }
        assertThat(reached)
                .containsSubsequence(
                        "kind-1", "commune", "epci", "name", "siren", "Commencer la fiche", "Annuler", "Contact");
    }

    @Test
    void opensAFiche(Browsers browsers) {
        var ddt = browsers.open().opens("/connexion");
        ddt.field("Adresse électronique").focus();
        ddt.page().keyboard().type(scene.addressOf(scene.ddt53()));
        type(ddt, "Tab");
        ddt.page().keyboard().type(Cast.PASSWORD);
        type(ddt, "Enter");
        ddt.sees("Tableau de bord").opens("/demandes/nouvelle");
        IntStream.range(0, LONGEST_PAGE)
                .takeWhile(pressed -> !focused(ddt).equals("kind-1"))
                .forEach(pressed -> type(ddt, "Tab"));
        type(ddt, "Space", "Tab");
        ddt.page().keyboard().type("evron");
        ddt.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Words.startingWith("Évron")))
                .waitFor();
        type(ddt, "ArrowDown", "Enter");
        ddt.finds("Commune", "Évron (53)");
        ddt.button("Commencer la fiche").focus();
        type(ddt, "Enter");
        ddt.sees("Étape 1 sur 8", "Évron");
    }

    @Test
    void remarksOnAField(Browsers browsers) {
        var dossier = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();
        var bureau = browsers.open().signInAs(scene.addressOf(scene.bureau())).opens(dossier + "/retour");
        tabsTo(bureau, "Situation du territoire");
        type(bureau, "Enter", "Tab");
        bureau.page().keyboard().type("Précisez.");
        tabsTo(bureau, "Garder mes remarques sans renvoyer");
        type(bureau, "Enter");
        bureau.sees("Vos remarques sont gardées")
                .unfold("Situation du territoire")
                .finds("Votre remarque", "Précisez.");
    }

    @Test
    void choosesBetweenTwoTexts(Browsers browsers) {
        var purpose = "/demandes/" + scene.reaches(Stage.DRAFT).reference() + "/fiche/objet";
        var mine = ddt(browsers).opens(purpose);
        mine.inAnotherTab(purpose)
                .fill("Situation du territoire", "Écrit ailleurs.")
                .sees("Enregistré à");
        mine.fill("Situation du territoire", "Écrit ici.").sees("Écrit ailleurs.");
        tabsTo(mine, "Garder mon texte");
        type(mine, "Enter");
        mine.sees("Enregistré à");
        assertThat(focused(mine)).isEqualTo("situation");
        mine.opens(purpose).finds("Situation du territoire", "Écrit ici.");
    }

    private static void tabsTo(Browser browser, String words) {
        for (var pressed = 0; !focused(browser).startsWith(words); pressed++) {
            assertThat(pressed).as(words).isLessThan(LONGEST_PAGE);
            type(browser, "Tab");
        }
    }

    private Browser ddt(Browsers browsers) {
        return browsers.open().signInAs(scene.addressOf(scene.ddt53()));
    }

    private static void type(Browser browser, String... keys) {
        for (var key : keys) {
            browser.page().keyboard().press(key);
        }
    }

    private static String focused(Browser browser) {
        return String.valueOf(browser.page().evaluate(FOCUSED)).strip();
    }
}
