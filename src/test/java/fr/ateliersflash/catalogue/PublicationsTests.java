package fr.ateliersflash.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.Sheet;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

@ApplicationTest
@EnableScenarios
class PublicationsTests {

    @Autowired
    Scene scene;

    @Autowired
    Course course;

    @Autowired
    Ateliers ateliers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesInTheSheetOnceItIsPublished(Scenario scenario) {
        var request = scene.reaches(Stage.CLOSED);

        var entry = published(scenario, request, new Sheet("Une halle pour Évron", "La halle ouvre à l’été."));

        assertThat(entry.place()).isEqualTo("Évron");
        assertThat(entry.format()).isEqualTo(Format.FLASH);
        assertThat(entry.theme()).isEqualTo(Theme.REPAIR_THE_CITY);
        assertThat(entry.communes()).containsExactly("53097");
        assertThat(entry.departements()).containsExactly("53");
        assertThat(entry.subject()).isEqualTo("Une halle pour Évron");
        assertThat(entry.summary()).isEqualTo("La halle ouvre à l’été.");
    }

    @Test
    void correctsAtTheSameAddressWhatIsPublishedAgain(Scenario scenario) {
        var request = scene.reaches(Stage.CLOSED);
        var first = published(scenario, request, new Sheet("Une hale", "Résumé"));

        var second = published(scenario, request, new Sheet("Une halle", "Résumé corrigé"));

        assertThat(second.slug()).isEqualTo(first.slug());
        assertThat(catalogue.find(first.slug()).subject()).isEqualTo("Une halle");
        assertThat(jdbc.sql("select count(*) from catalogue_entry where request_id = ?")
                        .param(request.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesEachAtelierOfAPlaceItsOwnAddress(Scenario scenario) {
        var one = published(scenario, scene.reaches(Stage.CLOSED), new Sheet("Une halle", "Résumé"));
        var other = published(scenario, scene.reaches(Stage.CLOSED), new Sheet("Un parc", "Résumé"));

        assertThat(other.slug()).isNotEqualTo(one.slug()).startsWith("evron");
    }

    @Test
    void hearsNothingOfTheOtherActs(Scenario scenario) {
        var request = scene.reaches(Stage.CLOSED);

        assertThat(entries.slugOf(request.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event not like ?")
                        .param("%" + AtelierAct.PUBLISH + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Entry published(Scenario scenario, AtelierRequest request, Sheet sheet) {
        scenario.stimulate(() -> {
                    var version = ateliers.of(request.id()).orElseThrow().version();
                    return course.publish(request.reference(), version, sheet, scene.bureau());
                })
                .andWaitForStateChange(
                        () -> entries.slugOf(request.id())
                                .flatMap(entries::find)
                                .orElse(null),
                        entry -> entry != null && entry.subject().equals(sheet.title()))
                .andVerify(entry -> assertThat(entry.summary()).isEqualTo(sheet.summary()));
        return catalogue.find(entries.slugOf(request.id()).orElseThrow());
    }
}
