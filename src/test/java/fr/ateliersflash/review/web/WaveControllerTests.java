package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
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
