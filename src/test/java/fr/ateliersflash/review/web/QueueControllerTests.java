package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class QueueControllerTests {

    private static final String FILTER = "etat=a-prendre-en-charge&region=52&friche=oui";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Test
    void showsEachFilterInForceAndHowToRemoveIt() {
        scene.reaches(Stage.SUBMITTED);

        assertThat(get("/examen?" + FILTER))
                .hasStatusOk()
                .bodyText()
                .contains("Région : Pays de la Loire", "Friche : Sur une friche")
                .contains("href=\"/examen?etat=a-prendre-en-charge&amp;friche=oui\"")
                .contains("href=\"/examen?etat=a-prendre-en-charge&amp;region=52\"")
                .contains("href=\"/examen?etat=en-examen&amp;region=52&amp;friche=oui\"")
                .contains("<option value=\"52\" selected=\"selected\">")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etat=nulle-part",
                "region='",
                "theme=x&programme=y&tri=z",
                "examinateur=9999999999999999999",
                "attente=-1",
                "apres=x",
                "apres=99999999999999999999",
                "avant=0"
            })
    void takesNoNoticeOfWordsThatMeanNothing(String query) {
        assertThat(get("/examen?" + query)).hasStatusOk().bodyText().doesNotContain("fr-tag--dismiss");
    }

    @Test
    void goesFromADossierToTheNextOfTheSameFilter() {
        var first = scene.reaches(Stage.SUBMITTED);
        var second = scene.reaches(Stage.SUBMITTED);
        var place = FILTER + "&place=" + rank(first);

        assertThat(get("/demandes/%s?file=%s"
                        .formatted(first.reference(), place.replace("&", "%26").replace("=", "%3D"))))
                .bodyText()
                .contains("href=\"/examen/suivante?" + place.replace("&", "&amp;") + "\"", "Demande précédente");
        assertThat(get("/examen/suivante?" + place).getResponse().getRedirectedUrl())
                .startsWith("/demandes/" + second.reference() + "?file=")
                .contains("region%3D52");
        assertThat(get("/examen/precedente?" + FILTER + "&place=" + rank(second))
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/demandes/" + first.reference() + "?file=");
    }

    @Test
    void goesFromAnExaminationToTheNextOfTheSameFilter() {
        var first = scene.reaches(Stage.SUBMITTED);
        var second = scene.reaches(Stage.SUBMITTED);
        var place = FILTER + "&place=" + rank(first);
        var typed = place.replace("&", "%26").replace("=", "%3D");

        assertThat(get("/demandes/%s?file=%s".formatted(first.reference(), typed)))
                .bodyText()
                .contains("href=\"/demandes/%s/examen?file=%s\"".formatted(first.reference(), typed));
        assertThat(get("/demandes/%s/examen?file=%s".formatted(first.reference(), typed)))
                .bodyText()
                .contains("href=\"/examen/suivante?" + place.replace("&", "&amp;") + "&amp;page=examen\"");
        assertThat(get("/examen/suivante?" + place + "&page=examen")
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/demandes/" + second.reference() + "/examen?file=")
                .contains("region%3D52");
    }

    @Test
    void keepsTheFilterWhenTheExaminerActs() {
        var request = scene.reaches(Stage.SUBMITTED);
        var desk = "/demandes/" + request.reference() + "/examen?file=etat%3Den-examen";

        assertThat(mvc.post()
                        .uri(URI.create("/demandes/" + request.reference() + "/prise-en-charge?file=etat%3Den-examen"))
                        .with(signedInAs(scene.bureau()))
                        .with(csrf()))
                .hasRedirectedUrl(desk);
        assertThat(get(desk))
                .bodyText()
                .contains("/avis?file=etat%3Den-examen\"")
                .contains("href=\"/examen/suivante?etat=en-examen&amp;page=examen\"");
    }

    @Test
    void saysWhenTheListIsAtItsEnd() {
        var last = scene.reaches(Stage.SUBMITTED);

        var answer = get("/examen/suivante?" + FILTER + "&place=" + rank(last));

        assertThat(answer).hasRedirectedUrl("/examen?" + FILTER);
        assertThat(answer.getMvcResult().getFlashMap().get("flash")).isEqualTo("review.queue.last");
    }

    @Test
    void showsTheWayToTheNextDossierToTheBureauAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var page = "/demandes/" + request.reference() + "?file=etat%3Den-examen";

        assertThat(get(page)).bodyText().contains("Demande suivante");
        assertThat(get("/demandes/" + request.reference() + "?file=%22%3E"))
                .bodyText()
                .doesNotContain("Demande suivante");
        assertThat(mvc.get().uri(page).with(signedInAs(scene.ddt53())).exchange())
                .bodyText()
                .doesNotContain("Demande suivante");
    }

    private static long rank(AtelierRequest request) {
        return Optional.ofNullable(request.arrivalRank()).orElseThrow();
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(URI.create(page)).with(signedInAs(scene.bureau())).exchange();
    }
}
