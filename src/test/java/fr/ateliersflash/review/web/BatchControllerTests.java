package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class BatchControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Test
    void showsWhatWouldHappenBeforeAnythingDoes() {
        var waiting = scene.reaches(Stage.SUBMITTED).reference();
        var taken = scene.reaches(Stage.IN_REVIEW).reference();

        assertThat(get("/examen/lot?acte=prise-en-charge&demande=%s&demande=%s&file=etat%%3Den-examen"
                        .formatted(waiting, taken)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Une demande changera sur 2", "Confirmer pour cette demande", "href=\"/examen?etat=en-examen\"")
                .contains("name=\"demande\" value=\"%s\"".formatted(waiting))
                .doesNotContain("name=\"demande\" value=\"%s\"".formatted(taken), "??");
        assertThat(scene.find(waiting).status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @Test
    void tellsWhatHasHappenedToEach() {
        var waiting = scene.reaches(Stage.SUBMITTED).reference();
        var taken = scene.reaches(Stage.IN_REVIEW).reference();

        var done = mvc.post()
                .uri(
                        "/examen/lot?acte=attribution&examinateur={h}&demande={a}&demande={b}&demande=AF-1999-00001",
                        scene.head().personId(),
                        waiting,
                        taken)
                .with(signedInAs(scene.bureau()))
                .with(csrf())
                .exchange();

        assertThat(done).hasRedirectedUrl("/examen/lot/resultat");
        assertThat(mvc.get()
                        .uri("/examen/lot/resultat")
                        .with(signedInAs(scene.bureau()))
                        .flashAttr(
                                "page",
                                Objects.requireNonNull(
                                        done.getMvcResult().getFlashMap().get("page")))
                        .exchange())
                .bodyText()
                .contains(
                        "Confier l’examen à " + scene.head().name(),
                        "C’est fait.",
                        "Aucune demande ne porte cette référence")
                .doesNotContain("??");
        assertThat(scene.find(waiting).examinerName()).isEqualTo(scene.head().name());
    }

    @Test
    void asksWhichRequestsAndToWhom() {
        assertThat(get("/examen/lot?acte=prise-en-charge"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une demande");
        assertThat(get("/examen/lot?acte=attribution&demande=AF-1999-00001"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites à qui confier");
        assertThat(get("/examen/lot?acte=attribution&examinateur=%d&demande=AF-1"
                        .formatted(scene.ddt53().personId())))
                .hasStatus(404);
    }

    @Test
    void handsOverAllThatAColleagueExamines() {
        var request = scene.reaches(Stage.RETURNED);

        assertThat(get("/examen/relais?de=" + request.examinerId()))
                .hasStatusOk()
                .bodyText()
                .contains("Demandes examinées par " + request.examinerName(), "name=\"demande\"", "checked=\"checked\"")
                .doesNotContain("??");
        assertThat(get("/examen/relais?de=" + scene.ddt53().personId()))
                .bodyText()
                .doesNotContain("name=\"demande\"");
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(URI.create(page)).with(signedInAs(scene.bureau())).exchange();
    }
}
