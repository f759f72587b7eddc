package fr.ateliersflash.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.support.ApplicationTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class EligibilityControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void asksSixQuestionsOfAnybody() {
        assertThat(mvc.get().uri("/eligibilite"))
                .hasStatusOk()
                .bodyText()
                .contains("Qui demanderait l’atelier", "Une friche", "Une ingénierie locale", "(optionnel)")
                .doesNotContain("??", "_csrf");
    }

    @ParameterizedTest
    @CsvSource({
        "epci, intercommunalite, '', oui, oui, 0",
        "petr, autre, '', oui, oui, 0",
        "syndicat-mixte, friche, '', oui, oui, 0",
        "commune, friche, oui, oui, oui, 0",
        "commune, intercommunalite, non, oui, oui, 1",
        "commune, friche, non, oui, oui, 1",
        "commune, autre, oui, oui, oui, 1",
        "commune, autre, non, oui, oui, 2",
        "commune, autre, non, non, non, 4",
        "epci, autre, '', non, oui, 1",
        "epci, autre, '', oui, non, 1"
    })
    void tellsWhichRulesAreMet(
            String bearer, String ground, String grouping, String engineering, String logistics, int failing) {
        var body = text(result(bearer, ground, grouping, engineering, logistics, ""));

        assertThat(body.split("Non respectée", -1)).hasSize(failing + 1);
        assertThat(body.split("Ce que vous pouvez faire", -1)).hasSize(failing + 1);
        assertThat(body)
                .contains(
                        failing == 0
                                ? "Toutes les règles sont respectées"
                                : failing == 1
                                        ? "Une règle n’est pas respectée"
                                        : failing + " règles ne sont pas respectées")
                .contains("ne bloque pas la demande", "Appelez le service de l’État de votre département")
                .doesNotContain("??");
    }

    @Test
    void namesTheServiceToCall() {
        assertThat(result("commune", "friche", "oui", "oui", "oui", "Évron"))
                .hasStatusOk()
                .bodyText()
                .contains("dans la commune d’Évron, appelez la DDT de la Mayenne")
                .contains("commune=%C3%89vron%20%2853%29");
        assertThat(result("commune", "friche", "oui", "oui", "oui", "Paris"))
                .bodyText()
                .contains("appelez l’UD-DRIEAT");
    }

    @Test
    void asksWhichCommuneWhenSeveralAnswer() {
        assertThat(result("commune", "friche", "oui", "oui", "oui", "Saint-Denis"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez le bon ci-dessous", "Saint-Denis (974)");
        assertThat(result("commune", "friche", "oui", "oui", "oui", "Xyzzyx"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun lieu ne porte ce nom");
    }

    @Test
    void saysWhichAnswersAreMissingAndKeepsTheOthers() {
        assertThat(result("commune", "nuage", "", "oui", "peut-être", ""))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Erreur", "3 informations sont à corriger")
                .contains("Dites sur quoi porterait", "Dites si l’intercommunalité", "Dites si la collectivité")
                .doesNotContain("Dites qui demanderait", "??");
        assertThat(mvc.get().uri("/eligibilite/resultat")).hasStatus(422);
    }

    @Test
    void givesTheAnswersBackToChangeThem() {
        assertThat(mvc.get().uri("/eligibilite?porteur=epci&perimetre=friche&ingenierie=non"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"epci\"[^>]* checked")
                .containsPattern("value=\"friche\"[^>]* checked");
    }

    private MvcTestResult result(
            String bearer, String ground, String grouping, String engineering, String logistics, String commune) {
        return mvc.get()
                .uri("/eligibilite/resultat")
                .param("porteur", bearer)
                .param("perimetre", ground)
                .param("intercommunalite", grouping)
                .param("ingenierie", engineering)
                .param("logistique", logistics)
                .param("commune", commune)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
