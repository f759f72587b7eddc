package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ExaminationControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    SigningCircuit circuit;

    @Test
    void saysWhatStandsInTheWayOfAValidation() {
        var request = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();

        assertThat(get(request + "/examen"))
                .hasStatusOk()
                .bodyText()
                .contains("Avant de valider, il reste à régler", "href=\"" + request + "/proposition\"")
                .doesNotContain("/proposition/signature");
    }

    @Test
    void offersSignatureAndVisaOfWhatAColleagueProposes() {
        var request = scene.reaches(Stage.IN_REVIEW);
        circuit.recommend(
                request.reference(),
                new SigningCircuit.Wanted(Decision.REJECT, null, "Le projet est arrêté."),
                scene.bureau());
        var proposal = "/demandes/" + request.reference() + "/proposition";

        assertThat(get("/demandes/" + request.reference() + "/examen"))
                .hasStatusOk()
                .bodyText()
                .contains("Le projet est arrêté.", proposal + "/visa", proposal + "/signature?version=")
                .doesNotContain(proposal + "/retrait");
    }

    @ParameterizedTest
    @CsvSource({"echelle, 200", "ingenierie-locale, 200", "SCALE, 404", "autre, 404"})
    void namesRulesInFrenchInAddresses(String rule, int status) {
        var request = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();

        assertThat(get(request + "/derogations/" + rule)).hasStatus(status);
    }

    @Test
    void marksTheMenuOnEveryPageOfADossier() {
        var reference = scene.reaches(Stage.PREPARATION).reference();

        for (var page : new String[] {"/examen", "/demandes/" + reference, "/ateliers/" + reference}) {
            assertThat(get(page)).bodyText().containsPattern("href=\"/examen\" aria-current=\"true\"");
        }
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(page).with(signedInAs(scene.head())).exchange();
    }
}
