package fr.ateliersflash.site.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class WholeFormsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Test
    void aNumberThatIsNoneKeepsItsErrorAndTheRestOfTheForm() {
        assertThat(mvc.post()
                        .uri("/vagues")
                        .with(signedInAs(scene.head()))
                        .with(csrf())
                        .param("name", "Printemps")
                        .param("opensOn", "2027-03-01")
                        .param("closesOn", "2027-02-01")
                        .param("capacity", "douze")
                        .param("envelope", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez un nombre entier", "douze", "Printemps", "sans signe moins");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(mvc.post()
                        .uri("/vagues")
                        .with(signedInAs(scene.head()))
                        .with(csrf())
                        .param("name", "")
                        .param("opensOn", "2027-03-01")
                        .param("closesOn", "2027-04-01")
                        .param("capacity", "-3")
                        .param("envelope", "abc"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#capacity\"", "href=\"#envelope\"");
    }

    @Test
    void aDayThatDoesNotExistKeepsItsErrorAndTheRestOfTheSection() {
        var request = scene.reaches(Stage.DRAFT);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/calendrier-et-logistique", request.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("read", "" + Reading.of(request.fiche().logistics()))
                        .param("wishedStart", "30/02/2027")
                        .param("venue", "Salle des halles"))
                .hasStatus(422)
                .bodyText()
                .contains("30/02/2027", "Salle des halles", "existe pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"choices[999].reason", "choices[a].reason"})
    void aFieldThatNoPageHasIsNotUnderstood(String field) {
        assertThat(mvc.post()
                        .uri("/vagues/1/scenarios/1")
                        .with(signedInAs(scene.head()))
                        .with(csrf())
                        .param("version", "0")
                        .param(field, "x"))
                .hasStatus(400)
                .bodyText()
                .contains("Demande non comprise");
    }

    @Test
    void aCharacterThatNobodyTypesIsLeftOut() {
        var request = scene.reaches(Stage.DRAFT);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/objet", request.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("read", "" + Reading.of(request.fiche().purpose()))
                        .param("title", "Une fri\0che"))
                .hasStatus(302);
        assertThat(scene.find(request.reference()).fiche().purpose().title()).isEqualTo("Une friche");
    }
}
