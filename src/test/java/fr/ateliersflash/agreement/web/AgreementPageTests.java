package fr.ateliersflash.agreement.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Terms;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class AgreementPageTests {

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agreements agreements;

    @Test
    void isReadByTheBureauAndChangedByItsHead() {
        var address = "/accords-cadres/" + opened().id();

        assertThat(get(address, scene.bureau())).hasStatusOk().bodyText().doesNotContain("??", "Modifier les clauses");
        assertThat(get(address, scene.head())).hasStatusOk().bodyText().contains("Modifier les clauses");
        assertThat(get(address + "/clauses", scene.bureau())).hasStatus(404);
        assertThat(get(address, scene.ddt53())).hasStatus(404);
        assertThat(get("/accords-cadres/987654321", scene.head())).hasStatus(404);
        assertThat(get("/accords-cadres", scene.bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Accord-cadre 2061");
    }

    @Test
    void opensAnAgreementAndSaysWhatIsWrongWithIt() {
        assertThat(get("/accords-cadres/nouveau", scene.head()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(
                        "/accords-cadres",
                        "name",
                        "",
                        "start",
                        "2061-01-01",
                        "end",
                        "2060-01-01",
                        "responseDays",
                        "0",
                        "ceiling",
                        "-1",
                        "vat",
                        "vingt"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Erreur",
                        "vient avant le premier",
                        "value=\"2061-01-01\"",
                        "value=\"-1\"",
                        "montant positif",
                        "pourcentage inférieur");
        assertThat(post(
                        "/accords-cadres",
                        "name",
                        "Accord-cadre 2061",
                        "start",
                        "2061-01-01",
                        "end",
                        "2064-12-31",
                        "responseDays",
                        "7",
                        "ceiling",
                        "1 000 000,50",
                        "vat",
                        "5,5"))
                .hasStatus3xxRedirection();

        var agreement = agreements.inForce(LocalDate.parse("2062-02-02")).orElseThrow();
        assertThat(agreement.ceiling()).isEqualTo(new Money(100_000_050));
        assertThat(agreement.vatRate()).isEqualByComparingTo("0.055");
        assertThat(post(
                        "/accords-cadres",
                        "name",
                        "Un autre",
                        "start",
                        "2064-12-31",
                        "end",
                        "2065-12-31",
                        "responseDays",
                        "7",
                        "vat",
                        "20"))
                .hasStatus(422)
                .bodyText()
                .contains("chevauche celle de «\u00a0Accord-cadre 2061\u00a0»");
    }

    @Test
    void letsHoldersInAndRanksThem() {
        var agreement = opened();
        var address = "/accords-cadres/" + agreement.id();

        assertThat(get(address + "/titulaires/nouveau", scene.head()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(address + "/titulaires", "mandataire", "Atelier Essai", "version", version(agreement)))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un groupement dans la liste", "value=\"Atelier Essai\"");
        assertThat(post(
                        address + "/titulaires",
                        "newGroupement",
                        "Groupement Essai",
                        "mandataire",
                        "Atelier Essai",
                        "members",
                        "Zefco : écologie",
                        "version",
                        version(agreement)))
                .hasRedirectedUrl(address);
        assertThat(get(address, scene.head()))
                .bodyText()
                .contains("Groupement Essai", "Zefco", "écologie")
                .doesNotContain("??");

        var holder = agreement.holders().getFirst();
        var form = address + "/titulaires/" + holder.id();
        assertThat(get(form, scene.head()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("value=\"1\"");
        assertThat(post(form, "mandataire", "Atelier Essai", "rank", "un", "version", version(agreement)))
                .hasStatus(422)
                .bodyText()
                .contains("nombre entier");
        assertThat(post(form, "mandataire", "Atelier Renommé", "rank", "1", "version", version(agreement)))
                .hasRedirectedUrl(address);
        assertThat(post(form, "mandataire", "Atelier Essai", "rank", "1", "version", "0"))
                .hasStatus(409);
        assertThat(post(form + "/retrait", "version", version(agreement))).hasRedirectedUrl(address);
        assertThat(agreement.holders()).isEmpty();
    }

    @Test
    void saysWhoToCallAndWhatMayBeOrderedFromEach() {
        var agreement = opened();
        var address = "/accords-cadres/" + agreement.id();

        assertThat(post(
                        address + "/titulaires",
                        "newGroupement",
                        "Groupement Essai",
                        "mandataire",
                        "Atelier Essai",
                        "ceiling",
                        "beaucoup",
                        "contacts",
                        "Camille ; cheffe ; camille",
                        "version",
                        version(agreement)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "montant positif",
                        "Vérifiez chaque courriel",
                        "value=\"beaucoup\"",
                        "Camille ; cheffe ; camille");
        assertThat(post(
                        address + "/titulaires",
                        "newGroupement",
                        "Groupement Essai",
                        "mandataire",
                        "Atelier Essai",
                        "ceiling",
                        "500 000",
                        "contacts",
                        "Camille Essai ; cheffe ; camille@exemple.fr ; 01 02",
                        "version",
                        version(agreement)))
                .hasRedirectedUrl(address);

        assertThat(agreement.holders().getFirst().ceiling()).isEqualTo(Money.euros(500_000));
        assertThat(get(address, scene.bureau()))
                .bodyText()
                .contains("Camille Essai, cheffe, camille@exemple.fr, 01 02", "sur 500")
                .doesNotContain("??");
        assertThat(get(address + "/suivi", scene.bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Atelier Essai", "Aucune réponse")
                .doesNotContain("??");
        assertThat(get(address + "/suivi", scene.ddt53())).hasStatus(404);
    }

    @Test
    void isDividedIntoLots() {
        var agreement = opened();
        var address = "/accords-cadres/" + agreement.id();

        assertThat(get(address + "/lots/nouveau", scene.head()))
                .hasStatusOk()
                .bodyText()
                .contains("Pays de la Loire")
                .doesNotContain("??");
        assertThat(post(address + "/lots", "label", " ", "version", version(agreement)))
                .hasStatus(422);
        assertThat(post(address + "/lots", "label", "Ouest", "regions", "52", "version", version(agreement)))
                .hasRedirectedUrl(address);

        assertThat(get(address, scene.bureau()))
                .bodyText()
                .contains("Ouest", "Régions couvertes\u00a0: Pays de la Loire");
        assertThat(get(address + "/titulaires/nouveau", scene.head()))
                .bodyText()
                .contains("Lot 1", "Ouest");
    }

    @Test
    void keepsThePriceSchedule() {
        var agreement = opened();
        var address = "/accords-cadres/" + agreement.id();

        assertThat(get(address + "/prix/nouveau", scene.head()))
                .hasStatusOk()
                .bodyText()
                .contains("Appropriation", "Restitution")
                .doesNotContain("??");
        assertThat(post(
                        address + "/prix",
                        "code",
                        "A1",
                        "label",
                        "Note",
                        "phase",
                        "APPROPRIATION",
                        "unit",
                        "forfait",
                        "unitPrice",
                        "mille",
                        "version",
                        version(agreement)))
                .hasStatus(422)
                .bodyText()
                .contains("montant positif");
        assertThat(post(
                        address + "/prix",
                        "code",
                        "A1",
                        "label",
                        "Note",
                        "phase",
                        "APPROPRIATION",
                        "unit",
                        "forfait",
                        "unitPrice",
                        "1 000,50",
                        "version",
                        version(agreement)))
                .hasRedirectedUrl(address);

        var line = agreement.priceLines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(new Money(100_050));
        assertThat(get(address + "/prix/" + line.id(), scene.head()))
                .bodyText()
                .contains("1000,50")
                .doesNotContain("??");
        assertThat(post(address + "/prix/" + line.id() + "/retrait", "version", version(agreement)))
                .hasRedirectedUrl(address);
        assertThat(agreement.priceLines()).isEmpty();
    }

    private static String version(FrameworkAgreement agreement) {
        return String.valueOf(agreement.version());
    }

    private FrameworkAgreement opened() {
        var terms = new Terms(
                "Accord-cadre 2061",
                LocalDate.parse("2061-01-01"),
                LocalDate.parse("2064-12-31"),
                5,
                null,
                new BigDecimal("0.20"));
        return ((Outcome.Done<FrameworkAgreement>) agreements.open(terms, scene.head())).value();
    }

    private MvcTestResult get(String uri, Viewer viewer) {
        return mvc.get().uri(uri).with(signedInAs(viewer)).exchange();
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(signedInAs(scene.head())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
