package fr.ateliersflash.journey;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of the bureau's desk and of the cascade break no rule that a machine can check, on a wide screen nor on a
/// narrow one, and are not wider than it.
@JourneyTest
@Import(Talk.class)
class DeskAccessibilityTests {

    private static final List<Integer> SCREENS = List.of(1280, 400);

    private final SoftAssertions rules = new SoftAssertions();

    @Autowired
    private Scene scene;

    @Autowired
    private Absences absences;

    @Autowired
    private Talk talk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void queueAbsencesAndSearch(Browsers browsers) {
        var request = scene.reaches(Stage.IN_REVIEW);
        talk.say(request, scene.ddt53(), "La friche est visible de la gare d’Évron.", Party.BUREAU);
        var bureau = signedIn(browsers, scene.bureau());
        bureau.opens("/absences").press("Enregistrer l’absence").seesErrors();
        look(bureau, "absence-erreur");
        var today = LocalDate.now(French.PARIS);
        absences.declare(scene.bureau().personId(), scene.head().personId(), today, today.plusDays(9), scene.bureau());
        look(bureau, "absences", "/absences");
        look(
                bureau,
                "file",
                "/examen?etat=en-examen&examinateur=" + scene.head().personId());
        look(bureau, "relais", "/examen/relais?de=" + scene.bureau().personId());
        look(bureau, "vues", "/examen/vues?file=etat%3Den-examen");
        look(bureau, "recherche", "/recherche?q=friche+evron");
        bureau.opens("/examen?etat=en-examen&tri=recentes")
                .follow(request.reference().value());
        bureau.follow("Examen");
        look(bureau, "examen");
        absences.ahead(scene.bureau()).forEach(one -> absences.end(one.id(), scene.bureau()));
        rules.assertAll();
    }

    @Test
    void cascadeAndFollowUp(Browsers browsers) {
        var request = scene.reaches(Stage.PROPOSED);
        var bureau = signedIn(browsers, scene.bureau());
        var agreement = jdbc.sql("select agreement_id from assignment where request_id = ?")
                .param(request.id())
                .query(Long.class)
                .single();
        look(bureau, "designation", "/demandes/" + request.reference() + "/designation");
        look(bureau, "proces-verbal", "/demandes/" + request.reference() + "/designation/proces-verbal");
        look(bureau, "suivi", "/accords-cadres/" + agreement + "/suivi");
        var asked = signedIn(browsers, scene.solicited(request.reference()));
        look(asked, "propositions", "/propositions");
        asked.followInRow(request.reference().value());
        look(asked, "proposition");
        asked.follow("Refuser la mission");
        asked.press("Refuser la mission").seesErrors();
        look(asked, "refus-erreur");
        rules.assertAll();
    }

    private void look(Browser browser, String name, String path) {
        look(browser.reads(path), name);
    }

    private void look(Browser browser, String name) {
        for (var pixels : SCREENS) {
            var place = browser.wide(pixels).path() + " at " + pixels;
            browser.screenshot(name + "-" + pixels);
            rules.assertThat(Axe.violations(browser)).as(place).isEmpty();
            rules.assertThat(browser.page().evaluate("document.documentElement.scrollWidth"))
                    .as(place)
                    .isEqualTo(pixels);
        }
        browser.wide(SCREENS.getFirst());
    }

    private Browser signedIn(Browsers browsers, Viewer viewer) {
        return browsers.open().signInAs(scene.addressOf(viewer));
    }
}
