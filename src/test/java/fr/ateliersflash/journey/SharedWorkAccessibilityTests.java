package fr.ateliersflash.journey;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The pages where several people work on one dossier break no rule that a machine can check, on a wide screen nor on
/// a narrow one, and are not wider than it.
@JourneyTest
@Import({Talk.class, Post.class})
class SharedWorkAccessibilityTests {

    private static final List<Integer> SCREENS = List.of(1280, 400);

    private final SoftAssertions rules = new SoftAssertions();

    @Autowired
    private Scene scene;

    @Autowired
    private Talk talk;

    @Autowired
    private Notebook notebook;

    @Autowired
    private Post post;

    @Test
    void peopleAndInvitations(Browsers browsers) {
        var dossier = "/demandes/" + scene.reaches(Stage.DRAFT).reference();
        var email = "maxime." + UUID.randomUUID() + "@exemple.fr";
        var ddt = signedIn(browsers, scene.ddt53());
        ddt.opens(dossier + "/acces").press("Envoyer l’invitation par courriel").seesErrors();
        look(ddt);
        ddt.fill("Adresse électronique", email)
                .choose("Où travaille cette personne ?", "Ailleurs")
                .fill("Organisme, si elle travaille ailleurs", "CAUE de la Mayenne")
                .press("Envoyer l’invitation par courriel");
        look(ddt, dossier + "/acces", dossier + "/fiche/objet", dossier + "/fiche/pieces");
        var link = post.linkReceivedBy(email);
        look(ddt, link);

        var guest = browsers.open();
        look(guest, link);
        guest.press("Ouvrir mon compte et accepter l’invitation").seesErrors();
        look(guest);
        guest.fill("Prénom et nom", "Maxime Exemple")
                .fill("Mot de passe", Cast.PASSWORD)
                .press("Ouvrir mon compte et accepter l’invitation");
        look(guest, link);
        rules.assertAll();
    }

    @Test
    void remarksAndAnswers(Browsers browsers) {
        var dossier = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();
        var bureau = signedIn(browsers, scene.bureau());
        bureau.opens(dossier + "/retour")
                .press("Renvoyer la fiche au service")
                .seesErrors()
                .unfold("Situation du territoire")
                .fill("Votre remarque", "Précisez.");
        look(bureau);
        bureau.in("Courrier de soutien du préfet").fill("Votre remarque", "À signer.");
        bureau.press("Renvoyer la fiche au service");

        var ddt = signedIn(browsers, scene.ddt53());
        ddt.opens(dossier + "/fiche/objet")
                .fill("Situation du territoire", "Précisée.")
                .sees("Enregistré à");
        look(ddt);
        look(
                ddt,
                dossier,
                dossier + "/fiche/pieces",
                dossier + "/recapitulatif",
                dossier + "/depots",
                dossier + "/complements");
        ddt.opens(dossier + "/complements").press("Renvoyer la demande au bureau");
        look(ddt);
        rules.assertAll();
    }

    @Test
    void conversationsNoticesAndMails(Browsers browsers) {
        var request = scene.reaches(Stage.SUBMITTED);
        var dossier = "/demandes/" + request.reference();
        talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        talk.send(request, scene.bureau(), "plan.pdf", Party.SERVICE);
        notebook.write(request.reference(), "L’emprise reste à préciser.", scene.ddt53());
        var ddt = signedIn(browsers, scene.ddt53());
        look(
                ddt,
                dossier + "/conversation",
                dossier + "/notes",
                dossier + "/rappels",
                "/conversations",
                "/conversations?q=emprise",
                "/notifications",
                "/notifications/preferences");
        ddt.opens(dossier + "/notes").press("Enregistrer la note").seesErrors();
        look(ddt);
        ddt.opens("/notifications/preferences")
                .fill("Adresse électronique de la boîte partagée", "ici")
                .press("Enregistrer la boîte partagée");
        look(ddt.seesErrors());
        look(signedIn(browsers, scene.administrator()), "/administration/courriels");
        rules.assertAll();
    }

    private void look(Browser browser, String... paths) {
        for (var path : paths) {
            look(browser.reads(path));
        }
    }

    private void look(Browser browser) {
        for (var pixels : SCREENS) {
            var place = browser.wide(pixels).path() + " at " + pixels;
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
