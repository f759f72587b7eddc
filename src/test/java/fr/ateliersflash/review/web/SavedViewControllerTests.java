package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SavedViewControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Test
    void opensInOneClickWhatWasNamed() {
        var name = UUID.randomUUID().toString();

        assertThat(keep(name, "etat=en-examen&region=52")).hasRedirectedUrl("/examen?etat=en-examen&region=52");

        assertThat(mvc.get().uri("/examen").with(signedInAs(scene.bureau())).exchange())
                .bodyText()
                .contains("href=\"/examen?etat=en-examen&amp;region=52\">" + name);
        assertThat(mvc.get().uri("/examen").with(signedInAs(scene.head())).exchange())
                .bodyText()
                .doesNotContain(name);
    }

    @Test
    void asksForANameAndLosesNothing() {
        assertThat(keep(" ", "etat=en-examen"))
                .hasStatus(422)
                .bodyText()
                .contains("renseignez ce champ", "Renseignez ce champ.", "value=\"etat=en-examen\"", "<title>Erreur")
                .doesNotContain("??");
        assertThat(keep("x".repeat(61), "etat=en-examen"))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(61));
    }

    @Test
    void keepsNothingButTheWordsOfAnAddress() {
        assertThat(keep(UUID.randomUUID().toString(), "//ailleurs.fr\"><script>"))
                .hasRedirectedUrl("/examen?etat=a-prendre-en-charge");
    }

    private MvcTestResult keep(String name, String file) {
        return mvc.post()
                .uri("/examen/vues")
                .param("name", name)
                .param("file", file)
                .with(signedInAs(scene.bureau()))
                .with(csrf())
                .exchange();
    }
}
