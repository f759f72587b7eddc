package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class WaveControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Waves waves;

    @Autowired
    Scenarios scenarios;

    @Test
    void tellsEachFaultOnceWithTheNameOfItsField() {
        assertThat(mvc.post().uri("/vagues").with(csrf()).with(signedInAs(scene.head())))
                .hasStatus(422)
                .bodyText()
                .contains("5 informations sont à corriger", "« Nom » : renseignez ce champ.")
                .contains("« Nombre d’ateliers possibles » : faites un choix ou renseignez ce champ.");
    }

    @Test
    void saysOnceThatAnAmountCannotBeRead() {
        var request = scene.reaches(Stage.ELIGIBLE);
        var name = "Essai " + request.reference();
        var begun = (Outcome.Done<Scenario>) scenarios.begin(wave(), name, scene.bureau());

        assertThat(mvc.post()
                        .uri("/vagues/" + wave() + "/scenarios/" + begun.value().id())
                        .param("version", "0")
                        .param("name", name)
                        .param("choices[0].request", request.id() + "")
                        .param("choices[0].wish", "select")
                        .param("choices[0].amount", "vingt mille")
                        .with(csrf())
                        .with(signedInAs(scene.head())))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Une information est à corriger",
                        "« Crédits prévus, 1re demande » : ce montant n’est pas compris")
                .doesNotContain("Indiquez les crédits prévus");
    }

    @Test
    void aTypingErrorDoesNotHideThatAColleagueHasSaved() {
        scene.prepare();
        var name = "À deux " + scene.clock().instant();
        var begun = ((Outcome.Done<Scenario>) scenarios.begin(wave(), name, scene.bureau())).value();
        scenarios.prepare(wave(), begun.id(), 0, new Scenarios.Wanted(name, "Plus tard.", begun.lines()), scene.head());

        assertThat(mvc.post()
                        .uri("/vagues/" + wave() + "/scenarios/" + begun.id())
                        .param("version", "0")
                        .param("name", "x")
                        .param("deferral", "À moi")
                        .with(csrf())
                        .with(signedInAs(scene.bureau())))
                .hasStatus(422)
                .bodyText()
                .contains("depuis que vous l’avez ouvert", "&Agrave; moi");
        assertThat(scenarios.find(wave(), begun.id()).deferral()).isEqualTo("Plus tard.");
    }

    @Test
    void tellsWhatWouldBeLeftWhileOneChoosesAndSavesNothing() {
        var request = scene.reaches(Stage.ELIGIBLE);
        var begun = (Outcome.Done<Scenario>) scenarios.begin(wave(), "Marges " + request.reference(), scene.bureau());
        var address = "/vagues/" + wave() + "/scenarios/" + begun.value().id();
        var left = waves.left(waves.current().orElseThrow().opensOn().getYear());

        assertThat(mvc.post()
                        .uri(address + "/marges")
                        .param("choices[0].request", request.id() + "")
                        .param("choices[0].wish", "select")
                        .param("choices[0].amount", "12345,67")
                        .with(csrf())
                        .with(signedInAs(scene.bureau())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "id=\"marges\"",
                        "id=\"carte\"",
                        left.minus(new Money(1_234_567)).toString());
        assertThat(scenarios.find(wave(), begun.value().id()).version()).isZero();
    }

    @Test
    void movesALinePastThoseThatSayNothing() {
        var form = new ScenarioForm(
                0, "Essai", "", List.of(line(1, "select"), line(2, ""), line(3, "defer"), line(4, "select")));

        assertThat(form.moved(2, -1).choices())
                .extracting(ScenarioForm.Line::request)
                .containsExactly(3L, 2L, 1L, 4L);
        assertThat(form.moved(0, -1)).isEqualTo(form);
        assertThat(form.moved(3, 1)).isEqualTo(form);
    }

    private static ScenarioForm.Line line(long request, String wish) {
        return new ScenarioForm.Line(request, wish, Scenarios.USUAL, "");
    }

    @Test
    void givesTheNameOfAScenarioBack() {
        scene.prepare();

        var answer = mvc.post()
                .uri("/vagues/" + wave() + "/scenarios")
                .param("name", "x")
                .with(signedInAs(scene.bureau()))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/vagues/" + wave());
        assertThat(mvc.get()
                        .uri("/vagues/" + wave())
                        .flashAttrs(answer.getMvcResult().getFlashMap().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .with(signedInAs(scene.bureau())))
                .bodyText()
                .contains("id=\"scenario-nom\" value=\"x\"");
    }

    @Test
    void offersNoOtherWaveWhileOneIsOpen() {
        scene.prepare();

        assertThat(mvc.get().uri("/vagues").with(signedInAs(scene.head())))
                .hasStatusOk()
                .bodyText()
                .contains("Une vague est déjà ouverte")
                .doesNotContain("/vagues/nouvelle");
    }

    private long wave() {
        return waves.current().orElseThrow().id();
    }
}
