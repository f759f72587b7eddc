package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ComponentTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void rendersEveryComponent() {
        assertThat(mvc.get().uri("/essai"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains(
                        "<caption>Légende</caption>", "Étape 3 sur 8", "1er novembre 2026", "à 14 h 05", "(optionnel)");
    }

    @Test
    void writesNoInlineStyleAndNoInlineScript() {
        assertThat(mvc.get().uri("/essai"))
                .bodyText()
                .doesNotContainPattern("<[^>]+ style=")
                .doesNotContainPattern("<[^>]+ on[a-z]+=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void numbersOnlyTheFormsThatChangeSomething() {
        assertThat(mvc.get().uri("/essai")).bodyText().containsPattern("name=\"_once\" value=\"[0-9a-f-]{36}\"");
        assertThat(mvc.get().uri("/mentions-legales")).bodyText().doesNotContain("_once");
    }

    @Test
    void tiesEachErrorToItsFieldAndSumsThemUp() {
        assertThat(refused("pas une adresse", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Erreur – ",
                        "2 informations sont à corriger",
                        "<a href=\"#name\">« Nom » : écrivez une adresse")
                .contains("id=\"name-error-1\">Écrivez une adresse", "<a href=\"#story\">Écrivez au plus 20 caractères")
                .contains("value=\"pas une adresse\"", "aria-invalid=\"true\"", "id=\"story-error-1\"")
                .contains("au plus 20 caractères");
    }

    @Test
    void refusesADayThatDoesNotExistAndKeepsIt() {
        assertThat(refused("a@exemple.fr", "31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’existe pas", "value=\"31/02/2026\"", "value=\"a@exemple.fr\"");
    }

    private MvcTestResult refused(String name, String day) {
        return mvc.post()
                .uri("/essai")
                .with(csrf())
                .param("name", name)
                .param("day", day)
                .param("story", "Il était une fois une friche")
                .param("scale", "b")
                .param("_agreed", "on")
                .exchange();
    }
}
