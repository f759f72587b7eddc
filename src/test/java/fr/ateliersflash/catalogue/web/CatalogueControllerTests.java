package fr.ateliersflash.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.support.ApplicationTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CatalogueControllerTests {

    private static final Pattern ENTRY = Pattern.compile("href=\"/ateliers-realises/([a-z0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Test
    void opensToEverybodyWithTheLatestFirst() {
        body("").contains("Ateliers réalisés", "rel=\"next\"").doesNotContain("??", "rel=\"prev\"");
    }

    @Test
    void findsByPlaceWithoutMindingAccentsOrCase() {
        body("?q=PLOEZAL").contains("Ploëzal", "/ateliers-realises/ploezal").doesNotContain("Vitré");
        body("?q=mayenne&edition=2023-2024").contains("/ateliers-realises/coevrons");
        body("?q=friche+thermes").contains("Salins-Fontaine").doesNotContain("Fumel");
    }

    @Test
    void filtersByFormatRegionDepartementAndEdition() {
        body("?format=local").contains("Massif du Sancy", "Pays de l’Arbresle").doesNotContain("Vitré", "Coëvrons");
        body("?region=53&edition=2019-2020")
                .contains("Ploëzal", "Plédran", "Pleslin-Trigavou")
                .doesNotContain("/ateliers-realises/vitre\"");
        body("?departement=26").contains("Rives du Rhône").doesNotContain("Vitré");
        body("?edition=2020-2021&region=76")
                .contains("Saverdun", "Mende", "Saint-Gaudens")
                .doesNotContain("Blois");
    }

    @Test
    void showsEachFilterInForceAsATagThatRemovesIt() {
        body("?q=friche&format=flash&departement=73")
                .contains(
                        "Retirer le critère Format\u00a0: Atelier flash",
                        "href=\"/ateliers-realises?q=friche&amp;departement=73\"")
                .contains("Retirer le critère Département\u00a0: Savoie (73)")
                .contains("value=\"friche\"", "<option value=\"flash\" selected=\"selected\">")
                .contains("Salins-Fontaine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?format=inconnu",
                "?theme=inconnu",
                "?region=999",
                "?departement=zz",
                "?edition=1789",
                "?apres=nulle-part",
                "?q=%00",
                "?q=%25%5C_'"
            })
    void letsEverythingThroughWhenTheAddressMeansNothing(String address) {
        assertThat(mvc.get().uri(URI.create("/ateliers-realises" + address)))
                .hasStatusOk()
                .bodyText()
                .contains("/ateliers-realises/")
                .doesNotContain("Aucun atelier");
    }

    @Test
    void saysWhenNothingAnswers() {
        body("?q=zzzzz").contains("Aucun atelier ne répond", "Voir tous les ateliers");
        body("?q=friche&avant=nulle-part").contains("Aucun atelier ne répond");
    }

    @Test
    void readsPageByPageInBothDirections() {
        var seen = new ArrayList<String>();
        var first = text("?format=flash&edition=2019-2020");
        seen.addAll(entries(first));
        assertThat(seen).hasSize(12).startsWith("bar-le-duc", "casteljaloux-et-miramont-de-guyenne", "cavaillon");

        var second = exchange(found(NEXT, first));
        seen.addAll(entries(second));
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();

        assertThat(entries(exchange(found(PREVIOUS, second)))).isEqualTo(seen.subList(0, 12));
    }

    @Test
    void tellsWhatAnAtelierWas() {
        assertThat(mvc.get().uri("/ateliers-realises/bar-le-duc"))
                .hasStatusOk()
                .bodyText()
                .contains("Atelier flash, édition 2019-2020, dans le département de la Meuse.")
                .contains("Commune de Bar-le-Duc", "Stratégie locale de revitalisation", "Ateliers proches")
                .contains("Tous les ateliers de la région Grand Est", "href=\"/ateliers-realises?region=44\"")
                .doesNotContain("??");
    }

    @Test
    void tellsWhereAnAtelierWithoutCommuneWas() {
        assertThat(mvc.get().uri("/ateliers-realises/rives-du-rhone"))
                .hasStatusOk()
                .bodyText()
                .contains("dans les départements de l’Isère, de l’Ardèche, de la Drôme, de la Loire et du Rhône.")
                .contains("Rives du Rhône (syndicat mixte)", "Tout le territoire de la collectivité porteuse");
        assertThat(mvc.get().uri("/ateliers-realises/coevrons"))
                .bodyText()
                .contains("Communauté de communes des Coëvrons", "dans le département de la Mayenne");
    }

    @Test
    void doesNotKnowOthers() {
        assertThat(mvc.get().uri("/ateliers-realises/nulle-part")).hasStatus(404);
    }

    private AbstractStringAssert<?> body(String query) {
        return assertThat(mvc.get().uri("/ateliers-realises" + query))
                .hasStatusOk()
                .bodyText();
    }

    private String text(String query) {
        return exchange("/ateliers-realises" + query);
    }

    private String exchange(String address) {
        MvcTestResult result = mvc.get().uri(URI.create(address)).exchange();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> entries(String body) {
        return ENTRY.matcher(body).results().map(match -> match.group(1)).toList();
    }

    private static String found(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }
}
