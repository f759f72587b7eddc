package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SiteTests {

    private static final String CRAON = "53084";
    private static final String MAYENNE = "53147";
    private static final String MARSEILLE = "13055";

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    private AtelierRequest request;
    private List<String> home = List.of();

    @BeforeEach
    void startsFromADraft() {
        request = scene.reaches(Stage.DRAFT);
        home = communes();
    }

    @Test
    void saysBesideTheFieldWhyACommuneTooFarIsNotAdded() {
        var answer = send(read(), home, home, "then", "add", "added", "Marseille", "addedCode", MARSEILLE);

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Marseille n’est ni dans la région", "added-error-1");
        assertThat(communes()).isEqualTo(home);
    }

    @Test
    void tellsAPageTheNamesOfTheCommunesThatSomebodyElseHasAdded() {
        var second = read();
        adds(CRAON);

        var answer = types(second, home, home);

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.news[0].values")
                .asArray()
                .contains(CRAON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.news[0].labels")
                .asArray()
                .contains("Craon (53)");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.figures.population")
                .asString()
                .contains("habitants");
    }

    @Test
    void neverRemovesACommuneThatThePageDidNotShow() {
        adds(CRAON);

        var answer = types(read(), home, home);

        assertThat(communes()).containsAll(home).contains(CRAON);
        assertThat(answer).bodyJson().extractingPath("$.news[0].field").isEqualTo("communes");
    }

    @Test
    void removesACommuneWhoseBoxIsNoLongerChecked() {
        adds(CRAON);
        var shown = communes();

        types(read(), home, shown);

        assertThat(communes()).isEqualTo(home);
    }

    @Test
    void showsAgainTheBoxThatWasUncheckedWhenTheTypingIsWrong() {
        adds(CRAON);

        assertThat(send(read(), home, communes(), "then", "add", "added", "Nulle part sur Terre"))
                .hasStatus(422)
                .bodyText()
                .containsPattern("name=\"site.communes\" value=\"" + CRAON + "\"");
    }

    @Test
    void namesTheCommunesOnWhichTwoPeopleDisagree() {
        var second = read();
        adds(CRAON);

        var scripted = types(second, with(MAYENNE), with(MAYENNE));
        var whole = send(second, with(MAYENNE), with(MAYENNE));

        assertThat(scripted)
                .bodyJson()
                .extractingPath("$.contested[0].words")
                .asString()
                .contains("Craon (53)");
        assertThat(whole)
                .hasStatus(422)
                .bodyText()
                .contains("#site.communes", "id=\"site.communes\"", "Communes concernées", "Craon (53)")
                .containsPattern("value=\"" + CRAON + "\" id=")
                .doesNotContain(CRAON + ", ");
    }

    @Test
    void takesTheTextOfTheOtherFromThePageThatTellsOfIt() {
        var second = read();
        adds(CRAON);

        assertThat(send(second, with(MAYENNE), with(MAYENNE)))
                .bodyText()
                .containsPattern("name=\"take\" value=\"communes\"");
        assertThat(send(read(), with(MAYENNE), with(MAYENNE, CRAON), "take", "communes"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/fiche/territoire");
        assertThat(communes()).contains(CRAON).doesNotContain(MAYENNE);
    }

    private void adds(String commune) {
        types(read(), with(commune), with(commune));
        assertThat(communes()).contains(commune);
    }

    private List<String> with(String... added) {
        return Stream.concat(home.stream(), Stream.of(added)).toList();
    }

    private MvcTestResult types(Reading read, List<String> checked, List<String> shown) {
        return send(read, checked, shown, "then", "meanwhile");
    }

    private MvcTestResult send(Reading read, List<String> checked, List<String> shown, String... more) {
        var site = scene.find(request.reference()).fiche().site();
        var sending = mvc.post()
                .uri("/demandes/{r}/fiche/territoire", request.reference())
                .with(signedInAs(scene.ddt53()))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML)
                .param("read", read.toString())
                .param("site.name", site.name())
                .param("site.description", site.description())
                .param("site.scale", site.scale() == null ? "" : site.scale().name())
                .param("site.communes", checked.toArray(String[]::new))
                .param("shown", shown.toArray(String[]::new));
        for (var at = 0; at < more.length; at += 2) {
            sending = sending.param(more[at], more[at + 1]);
        }
        return sending.exchange();
    }

    private Reading read() {
        return Reading.of(scene.find(request.reference()).fiche().site());
    }

    private List<String> communes() {
        return scene.find(request.reference()).fiche().site().communes();
    }
}
