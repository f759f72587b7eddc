package fr.ateliersflash.journey;

import static org.awaitility.Awaitility.await;

import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.Scene;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The main job from end to end: Évron, in the Mayenne, from the first line of the fiche to the published sheet of
/// the closed atelier, by the five people whom it concerns.
@JourneyTest
class EvronJourneyTests {

    private static final Path README_IMAGE = Path.of("docs", "images", "dossier.png");

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void goesFromTheDraftToThePublishedSheet(Scripts scripts, Browsers browsers) {
        scene.prepare();
        scene.evron();
        var today = LocalDate.now(French.PARIS);
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        var bureau = browsers.open(scripts).signInAs(scene.addressOf(scene.bureau()));
        var head = browsers.open(scripts).signInAs(scene.addressOf(scene.head()));

        var fiche = new FicheChapter(ddt);
        var reference = fiche.write(today);
        var rank = fiche.deposit();

        var selection = new SelectionChapter(ddt, bureau, head, reference);
        selection.examine(today);
        selection.complete();
        selection.validate();
        selection.select(scene.wave());

        var mission = new MissionChapter(ddt, reference);
        mission.propose(bureau);
        var solicited = scene.addressOf(scene.solicited(Reference.of(reference)));
        var groupement = browsers.open(scripts).signInAs(solicited);
        mission.accept(groupement);
        mission.delegate(head);

        var evron = browsers.open(scripts).signInAs(scene.addressOf(scene.evron()));
        var atelier = new AtelierChapter(ddt, evron, groupement, reference);
        atelier.open(today);
        mission.orderAppropriation(today);
        atelier.startAppropriation();
        atelier.depositNote(today);
        atelier.approveNote();
        mission.orderAnimation(today);
        atelier.animate(today);
        atelier.render(today);
        atelier.writeRoadMap();
        mission.certify(today);
        atelier.close();
        showInReadme(scripts, ddt.opens("/demandes/" + reference));

        var title = "Évron, " + reference;
        atelier.publish(bureau, title);
        isReadByEverybody(browsers.open(scripts), title);
    }

    /// The catalogue hears of it once the publication is committed.
    private static void isReadByEverybody(Browser visitor, String title) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> visitor.opens("/ateliers-realises?q=" + title.replace(", ", "+"))
                        .shows(title));
        visitor.follow("Évron").sees(title, "Trois jours de travail").screenshot("16-fiche-publique");
    }

    /// Only when asked, so that a check leaves the work tree as it was.
    private static void showInReadme(Scripts scripts, Browser ddt) {
        ddt.screenshot("15-dossier");
        if (scripts == Scripts.ON && Boolean.getBoolean("journey.readme")) {
            ddt.keep(README_IMAGE);
        }
    }
}
