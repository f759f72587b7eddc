package fr.ateliersflash.statistics.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class FigurePagesTests {

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void anAtelierIsPublished() {
        scene.reaches(Stage.PUBLISHED);
    }

    @Test
    void showsDelaysAsBarsAndAsATable() {
        assertThat(page("/chiffres"))
                .contains("Approbation de la note · Collectivité")
                .contains("<svg viewBox=\"0 0 100 10\"", "<rect class=\"reach\" height=\"10\" width=\"")
                .containsPattern("<th scope=\"row\"[^>]*>Rédaction de la note</th>\\s*<td[^>]*>Groupement</td>")
                .contains("/exports/delais.ods?annee=&amp;par=")
                .contains("Étapes en cours aujourd’hui", "/exports/etapes-en-cours.csv")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "par=region|Pays de la Loire",
                "par=theme|Réparer la ville",
                "par=friche|Friche",
                "par=region-et-theme|Pays de la Loire, Réparer la ville",
                "par=vague|Vague"
            })
    void comparesAStageByOneThing(String choice) {
        var parts = choice.split("\\|");

        assertThat(page("/chiffres?etape=NOTE&" + parts[0]))
                .contains("Rédaction de la note : délais ")
                .contains(parts[1])
                .contains("/exports/delais.csv?annee=&amp;" + parts[0]);
    }

    @Test
    void showsHowFarRequestsGo() {
        assertThat(page("/chiffres/parcours?par=region"))
                .contains("Part des demandes déposées")
                .containsPattern(
                        "<th scope=\"row\"[^>]*>Déposées</th>\\s*<td[^>]*>\\d+</td>\\s*<td[^>]*>100\u00a0%</td>")
                .contains("Jusqu’où vont les demandes par région");
    }

    @Test
    void showsTheCreditsOfEachYear() {
        assertThat(page("/chiffres/credits?par=groupement"))
                .contains("Enveloppe", "Service fait")
                .contains("Crédits par groupement")
                .contains("/exports/emploi-des-credits.xlsx?annee=&amp;par=groupement");
    }

    @Test
    void offersEveryListAsFiles() {
        assertThat(page("/chiffres/exports"))
                .contains(
                        "/exports/demandes.ods",
                        "/exports/ateliers.xlsx",
                        "/exports/designations.csv",
                        "/exports/delegations.ods",
                        "/exports/bons-de-commande.csv",
                        "/exports/grand-livre.ods");
        assertThat(page("/chiffres/exports?annee=2026")).contains("/exports/grand-livre.xlsx?annee=2026");
    }

    @Test
    void printsTheReportOfAYear() {
        var year = LocalDate.ofInstant(scene.clock().instant(), French.PARIS).getYear();
        assertThat(page("/chiffres?annee=" + year)).contains("/chiffres/rapport-%d.pdf".formatted(year));

        var pdf = mvc.get()
                .uri("/chiffres/rapport-%d.pdf".formatted(year))
                .with(signedInAs(scene.bureau()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new Pdf(pdf).conforms().words())
                .contains(
                        "chiffres de " + year, "Délais par étape", "Jusqu’où vont les demandes", "Crédits par exercice")
                .contains("Pays de la Loire");
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(signedInAs(scene.bureau())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
