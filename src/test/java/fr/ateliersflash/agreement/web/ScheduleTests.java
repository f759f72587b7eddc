package fr.ateliersflash.agreement.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.agreement.Terms;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@ApplicationTest
@Transactional
class ScheduleTests {

    private static final Object[] HEADINGS = {"Code", "Libellé", "Phase", "Unité", "Prix HT"};
    private static final Pattern LINES = Pattern.compile("(?s)<textarea name=\"lines\"[^>]*>(.*?)</textarea>");

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agreements agreements;

    @Test
    void showsEachLineOfAnXlsxThenTakesThemAll() {
        var agreement = opened();

        imports(
                agreement,
                "2071-01-01",
                Sheets.xlsx(
                        HEADINGS,
                        new Object[] {"A1", "Note d’appropriation", "Appropriation", "forfait", 1250.5},
                        new Object[] {"B1", "Jour sur place", "ANIMATION", "jour", "2 100,00 €"}));
        assertThat(agreement.priceLines())
                .extracting(PriceLine::code, PriceLine::unitPrice)
                .containsExactly(tuple("A1", new Money(125_050)), tuple("B1", Money.euros(2100)));

        var next = check(
                agreement,
                "2072-01-01",
                Sheets.xlsx(
                        HEADINGS,
                        new Object[] {"A1", "Note d’appropriation", "Appropriation", "forfait", 1250.5},
                        new Object[] {"C1", "Livrable", "Restitution", "forfait", 800}));
        assertThat(next)
                .hasStatusOk()
                .bodyText()
                .contains("Identique", "Nouvelle", "Supprimée")
                .doesNotContain("??");
        take(agreement, "2072-01-01", next);

        assertThat(agreement.priceLines(LocalDate.parse("2071-12-31")))
                .extracting(PriceLine::code)
                .containsExactly("A1", "B1");
        assertThat(agreement.priceLines(LocalDate.parse("2072-01-01")))
                .extracting(PriceLine::code)
                .containsExactly("A1", "C1");
        assertThat(get("/accords-cadres/" + agreement.id()))
                .bodyText()
                .contains("Du 1er janvier 2071 au 31 décembre 2071", "À partir du 1er janvier 2072");
    }

    @Test
    void readsAnOds() {
        var agreement = opened();

        imports(
                agreement,
                "2071-01-01",
                Sheets.ods(
                        new Object[] {"Prix HT", "Phase", "Code", "Désignation", "Unité"},
                        new Object[] {1250.5, "restitution", "A1", "Livrable", "forfait"}));

        assertThat(agreement.priceLines())
                .extracting(PriceLine::code, PriceLine::unitPrice)
                .containsExactly(tuple("A1", new Money(125_050)));
    }

    @Test
    void readsAnOdsThatItsSpreadsheetPadsToTheLastRow() {
        var agreement = opened();

        imports(agreement, "2071-01-01", Sheets.padded(HEADINGS, new Object[] {
            "A1", "Livrable", "Restitution", "forfait", 800
        }));

        assertThat(agreement.priceLines()).extracting(PriceLine::code).containsExactly("A1");
    }

    @Test
    void writesNothingWhenALineIsWrongAndSaysEverythingThatIs() {
        var agreement = opened();
        var wrong = Sheets.xlsx(
                HEADINGS,
                new Object[] {"A1", "Note", "Appropriation", "forfait", 1250.5},
                new Object[] {"A1", "Note", "Conception", "forfait", "12,345"},
                new Object[] {"", "Note", "Animation", "", -3},
                new Object[] {"D1", "Total", "Restitution", "forfait", "=SUM(E2:E4)"});

        assertThat(check(agreement, "2071-01-01", wrong))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??", "Appliquer ce bordereau")
                .contains(
                        "3 lignes sont fausses",
                        "Le code A1 est déjà à la ligne 2",
                        "La phase «\u00a0Conception\u00a0» n’existe pas",
                        "Le prix «\u00a012,345\u00a0»",
                        "Le prix «\u00a0-3\u00a0»",
                        "Le code manque",
                        "L’unité manque",
                        "contient une formule");
        assertThat(check(agreement, "2071-01-01", Sheets.odsWithFormula(HEADINGS, new Object[] {
                    "A1", "Note", "Appropriation", "forfait", 2
                })))
                .hasStatus(422)
                .bodyText()
                .contains("contient une formule");
        assertThat(post(agreement, "", "from", "2071-01-01", "lines", "2\tA1\tNote\tConception\tforfait\t12"))
                .hasStatus(422);
        assertThat(agreement.priceLines()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPriceSchedule() {
        var agreement = opened();

        assertThat(check(agreement, "2071-01-01", "code;prix".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("ni XLSX ni ODS");
        assertThat(check(
                        agreement,
                        "2071-01-01",
                        Sheets.zip(Map.of("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"))))
                .hasStatus(422)
                .bodyText()
                .contains("abîmé");
        assertThat(check(agreement, "2071-01-01", Sheets.xlsx(new Object[] {"Code", "Prix"}, new Object[] {"A1", 3})))
                .hasStatus(422)
                .bodyText()
                .contains("nommer les cinq colonnes");
        assertThat(check(agreement, "2069-01-01", Sheets.xlsx(HEADINGS, new Object[] {"A1", "a", "Animation", "b", 3})))
                .hasStatus(422)
                .bodyText()
                .contains("hors de la période", "value=\"2069-01-01\"");
        assertThat(check(agreement, "", new byte[0])).hasStatus(422).bodyText().contains("Choisissez un fichier");
    }

    @Test
    void revisesEveryPriceFromADayOnToTheCent() {
        var agreement = opened();
        imports(agreement, "2071-01-01", Sheets.xlsx(HEADINGS, new Object[] {
            "A1", "Note", "Appropriation", "forfait", 1000.01
        }));

        assertThat(post(agreement, "/revision", "from", "2071-07-01", "coefficient", "un"))
                .hasStatus(422)
                .bodyText()
                .contains("coefficient positif", "value=\"un\"");
        assertThat(post(agreement, "/revision", "from", "2071-07-01", "coefficient", "1,025"))
                .hasStatus3xxRedirection();

        assertThat(priceOf(agreement, "2071-06-30")).isEqualTo(new Money(100_001));
        assertThat(priceOf(agreement, "2071-07-01")).isEqualTo(new Money(102_501));
    }

    @Test
    void changesNoPriceOfADayThatHasBegun() {
        scene.prepare();
        var agreement = done(agreements.inForce(LocalDate.parse("2026-11-21")).orElseThrow());

        assertThat(post(agreement, "/revision", "from", today().toString(), "coefficient", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("à partir de demain");
        assertThat(agreement.priceLines(today())).isEqualTo(agreement.priceLines());
    }

    private LocalDate today() {
        return French.day(scene.clock().instant());
    }

    private FrameworkAgreement opened() {
        var terms = new Terms(
                "Accord-cadre 2071",
                LocalDate.parse("2071-01-01"),
                LocalDate.parse("2074-12-31"),
                5,
                null,
                new BigDecimal("0.20"));
        return ((Outcome.Done<FrameworkAgreement>) agreements.open(terms, scene.head())).value();
    }

    private static FrameworkAgreement done(FrameworkAgreement agreement) {
        assertThat(agreement.priceLines()).isNotEmpty();
        return agreement;
    }

    private static Money priceOf(FrameworkAgreement agreement, String day) {
        return agreement.priceLines(LocalDate.parse(day)).getFirst().unitPrice();
    }

    private void imports(FrameworkAgreement agreement, String from, byte[] file) {
        var shown = check(agreement, from, file);
        assertThat(shown).hasStatusOk();
        take(agreement, from, shown);
    }

    private void take(FrameworkAgreement agreement, String from, MvcTestResult shown) {
        var matcher = LINES.matcher(body(shown));
        assertThat(matcher.find()).isTrue();
        assertThat(post(agreement, "", "from", from, "lines", HtmlUtils.htmlUnescape(matcher.group(1))))
                .hasStatus3xxRedirection();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult check(FrameworkAgreement agreement, String from, byte[] file) {
        return mvc.post()
                .uri("/accords-cadres/" + agreement.id() + "/bordereau/apercu")
                .multipart()
                .file(new MockMultipartFile("file", file.length == 0 ? "" : "bordereau", null, file))
                .param("from", from)
                .param("version", String.valueOf(agreement.version()))
                .with(signedInAs(scene.head()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(signedInAs(scene.head())).exchange();
    }

    private MvcTestResult post(FrameworkAgreement agreement, String path, String... parameters) {
        var request = mvc.post()
                .uri("/accords-cadres/" + agreement.id() + "/bordereau" + path)
                .with(signedInAs(scene.head()))
                .with(csrf())
                .param("version", String.valueOf(agreement.version()));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
