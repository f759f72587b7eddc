package fr.ateliersflash.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.territory.OnRealPlaces;
import fr.ateliersflash.territory.Territories;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnRealPlaces
class SuggestionsTests {

    @Autowired
    Territories territories;

    MockMvcTester browser;

    @BeforeEach
    void serve() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/territory");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        browser = MockMvcTester.of(
                new CommunesController(territories, messages), new EpciController(territories, messages));
    }

    @Test
    void proposesCommunes() {
        assertThat(browser.get().uri("/territoires/communes").param("q", "evron"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("value", "53097")
                .containsEntry("label", "Évron (53)")
                .containsEntry("hint", "53150 Mayenne");
    }

    @Test
    void saysWhichPartOfACommuneWasTyped() {
        assertThat(browser.get().uri("/territoires/communes").param("q", "châtres la forêt"))
                .bodyJson()
                .extractingPath("$[0].hint")
                .isEqualTo("53150 Mayenne, comprend Châtres-la-Forêt");
    }

    @Test
    void proposesGroupings() {
        assertThat(browser.get().uri("/territoires/epci").param("q", "coevrons"))
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("value", "200033298")
                .containsEntry("label", "Communauté de communes des Coëvrons")
                .hasEntrySatisfying(
                        "hint",
                        hint -> assertThat((String) hint)
                                .matches("\\d+ communes, \\d+\u202f\\d{3} habitants \\(53\\)"));
    }

    @Test
    void proposesNothingForNothing() {
        assertThat(browser.get().uri("/territoires/communes"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThat(browser.get().uri("/territoires/epci").param("q", " "))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
    }
}
