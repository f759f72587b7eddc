package fr.ateliersflash.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.FundingScene;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.support.Pdf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@Import(FundingScene.class)
class FundingPagesTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Credits credits;

    @Autowired
    Orders orders;

    @Test
    void opensAndRevisesAnEnvelope() {
        var scene = scenes.year();
        var year = String.valueOf(scene.year());

        assertThat(get("/credits", scene.head())).hasStatusOk().bodyText().contains("Ouvrir une enveloppe", year);
        assertThat(post("/credits", scene.head(), Map.of("year", year, "amount", "1 000,50")))
                .hasStatus3xxRedirection();
        assertThat(credits.remaining(scene.year())).isEqualTo(new Money(100_050));
        assertThat(get("/credits?annee=" + year, scene.head()))
                .bodyText()
                .contains("Réviser l’enveloppe " + year, "value=\"1000,50\"");
        assertThat(post("/credits", scene.head(), Map.of("year", year, "amount", "2000", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(post("/credits", scene.head(), Map.of("year", year, "amount", "3000", "version", "0")))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1,234", "beaucoup", "99999999999999999999"})
    void saysBesideTheFieldWhatAnAmountLooksLike(String typed) {
        var scene = scenes.year();

        assertThat(post("/credits", scene.head(), Map.of("year", String.valueOf(scene.year()), "amount", typed)))
                .hasStatus(422)
                .bodyText()
                .contains("Erreur", "Ce montant n’est pas compris", "value=\"" + typed + "\"");
    }

    @Test
    void asksForTheAmountAndAPlausibleYear() {
        var scene = scenes.year();

        assertThat(post("/credits", scene.head(), Map.of("year", "12", "amount", "")))
                .hasStatus(422)
                .bodyText()
                .contains("renseignez ce champ", "une année entre 2019 et 2199");
    }

    @Test
    void showsEnvelopesToTheBureauAlone() {
        var mission = scenes.year().mission();

        assertThat(get("/credits", mission.scene().bureau()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ouvrir une enveloppe");
        assertThat(post("/credits", mission.scene().bureau(), Map.of("year", "2060", "amount", "1")))
                .hasStatus(404);
        for (var viewer : List.of(mission.service(), mission.groupement(), mission.collectivite())) {
            assertThat(get("/credits", viewer)).hasStatus(404);
        }
    }

    @Test
    void delegatesAndAdjusts() {
        var mission = scenes.year().withEnvelope(Money.euros(30_000)).mission();
        var page = "/demandes/" + mission.reference() + "/credits";
        var bureau = mission.scene().bureau();

        assertThat(get(page, bureau)).hasStatusOk().bodyText().contains("Déléguer les crédits", "il reste 30");
        assertThat(post(page + "/delegation", bureau, Map.of("amount", "-1")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce montant n’est pas compris", "value=\"-1\"");
        assertThat(post(page + "/delegation", bureau, Map.of("amount", "30 000,01")))
                .hasStatus(422)
                .bodyText()
                .contains("ne permet pas de déléguer plus de 30\u202f000,00");
        assertThat(post(page + "/delegation", bureau, Map.of("amount", "20 000")))
                .hasStatus3xxRedirection();
        assertThat(get(page, bureau)).bodyText().contains("Ajuster les crédits", "20\u202f000,00");
        assertThat(post(page + "/delegation", bureau, Map.of("amount", "19 000", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/delegation", bureau, Map.of("amount", "18 000", "version", "0")))
                .hasStatus(409);
        assertThat(get(page, mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains("Préparer un bon de commande", "19\u202f000,00")
                .doesNotContain("Ajuster les crédits");
    }

    @Test
    void saysWhyNothingCanBeDelegatedYet() {
        var request = scenes.year().selected();

        assertThat(get(
                        "/demandes/" + request.reference() + "/credits",
                        request.scene().bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun groupement n’a encore accepté");
    }

    @Test
    void preparesAnOrderFilledInAdvance() {
        var mission = mission();
        var page = orders(mission) + "/nouvelle";
        var a1 = mission.scene().prices().get("A1");

        assertThat(get(page, mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains("Quantité de «\u00a0A1 · Prestation A1\u00a0»", "name=\"quantities[" + a1 + "]\"")
                .containsPattern("id=\"quantities\\[" + a1 + "\\]\"[^>]*value=\"1\"")
                .containsPattern("value=\"APPROPRIATION\"[^>]*checked")
                .doesNotContainPattern("value=\"ANIMATION\"[^>]*checked");
        var saved = post(page, mission.service(), Map.of("phases", "APPROPRIATION", "quantities[" + a1 + "]", "1,5"));
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(get(saved.getResponse().getRedirectedUrl(), mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains("1\u202f500,00", "300,00", "1\u202f800,00", "TVA (20\u00a0%)", "Émettre le bon de commande");
    }

    @Test
    void keepsWhatWasTypedInAWrongOrder() {
        var mission = mission();
        var page = orders(mission) + "/nouvelle";
        var a1 = "quantities[" + mission.scene().prices().get("A1") + "]";
        var a2 = "quantities[" + mission.scene().prices().get("A2") + "]";

        assertThat(post(page, mission.service(), Map.of("phases", "APPROPRIATION", a1, "-1", a2, "0,5")))
                .hasStatus(422)
                .bodyText()
                .contains("Saisissez une quantité supérieure à zéro", "value=\"-1\"", "value=\"0,5\"")
                .containsPattern("value=\"APPROPRIATION\"[^>]*checked");
        assertThat(post(page, mission.service(), Map.of("phases", "APPROPRIATION", a1, "1000")))
                .hasStatus(422)
                .bodyText()
                .contains("alors qu’il reste 20\u202f000,00", "value=\"1000\"");
        assertThat(post(page, mission.service(), Map.of(a1, "1")))
                .hasStatus(422)
                .bodyText()
                .contains("au moins une phase");
        assertThat(post(page, mission.service(), Map.of("phases", "INCONNUE"))).hasStatus(422);
        assertThat(post(page, mission.service(), Map.of("phases", "APPROPRIATION", "quantities[abc]", "1")))
                .hasStatus(422);
    }

    @Test
    void changesADraft() {
        var mission = mission();
        var order = mission.order(OrderStatus.DRAFT);
        var page = orders(mission) + "/" + order.id() + "/modification";
        var a1 = "quantities[" + mission.scene().prices().get("A1") + "]";

        assertThat(get(page, mission.service())).hasStatusOk().bodyText().contains(order.number(), "name=\"version\"");
        var typed = Map.of("phases", "APPROPRIATION", a1, "2", "version", String.valueOf(order.version()));
        assertThat(post(page, mission.service(), typed)).hasStatus3xxRedirection();
        assertThat(post(page, mission.service(), typed)).hasStatus(409);
    }

    @Test
    void goesFromDraftToPaid() {
        var mission = mission();
        var page = orders(mission) + "/" + mission.order(OrderStatus.DRAFT).id();
        var service = mission.service();
        var today = mission.scene().year() + "-06-15";

        assertThat(step(page, "/emission", service, Map.of("commitment", "12 34")))
                .hasStatus(422)
                .bodyText()
                .contains("dix chiffres", "value=\"1234\"");
        assertThat(step(page, "/emission", service, Map.of("commitment", "21 0123 4567")))
                .hasStatus3xxRedirection();
        assertThat(get(page, service))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>2101234567</dd>", "value=\"" + today + "\"");
        assertThat(step(page, "/notification", service, Map.of("on", "pas une date")))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’existe pas");
        assertThat(step(
                        page,
                        "/notification",
                        service,
                        Map.of("on", mission.scene().year() + "-06-16")))
                .hasStatus(422)
                .bodyText()
                .contains("dans le futur");
        assertThat(step(page, "/notification", service, Map.of("on", today))).hasStatus3xxRedirection();
        assertThat(step(page, "/notification", service, Map.of("on", today))).hasStatus(409);
        assertThat(get(page, mission.groupement()))
                .hasStatusOk()
                .bodyText()
                .contains("Formuler une observation")
                .doesNotContain("Annuler ce bon");
        assertThat(step(page, "/observation", mission.groupement(), Map.of("observation", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("enseignez ce champ");
        assertThat(step(page, "/observation", mission.groupement(), Map.of("observation", "Une précision")))
                .hasStatus3xxRedirection();
        assertThat(step(page, "/service-fait", service, Map.of("on", ""))).hasStatus(422);
        assertThat(step(page, "/service-fait", service, Map.of("on", today))).hasStatus3xxRedirection();
        assertThat(get(page, service)).bodyText().contains("/factures/nouvelle", "Une précision");
        billsAndPays(page, service, today);
        assertThat(get(page, service))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>Payé le</dt>", ">F-1</th>", ">F-2</th>", "Facture payée sur le bon de commande BC-")
                .doesNotContain("Motif d’annulation", "{0}", "/factures/nouvelle", "Payer la facture");
    }

    private void billsAndPays(String page, Viewer service, String today) {
        var invoicing = "/factures/nouvelle";
        assertThat(get(page + invoicing, service)).hasStatusOk().bodyText().contains("value=\"1200\"");
        assertThat(step(page, invoicing, service, Map.of("number", "F-1", "on", today, "amount", "1 200,01")))
                .hasStatus(422)
                .bodyText()
                .contains("ne peuvent pas dépasser", "value=\"1200,01\"", "value=\"F-1\"");
        assertThat(step(page, invoicing, service, Map.of("number", " ", "on", "demain", "amount", "-1")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce montant n’est pas compris", "Cette date n’existe pas");
        assertThat(step(page, invoicing, service, Map.of("number", " ", "on", today, "amount", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("enseignez ce champ");
        assertThat(step(page, invoicing, service, Map.of("number", "F-1", "on", today, "amount", "1 000")))
                .hasStatus3xxRedirection();
        assertThat(step(page, invoicing, service, Map.of("number", "F-1", "on", today, "amount", "200")))
                .hasStatus(422)
                .bodyText()
                .contains("déjà enregistrée");
        assertThat(step(page, invoicing, service, Map.of("number", "F-2", "on", today, "amount", "200")))
                .hasStatus3xxRedirection();

        assertThat(get(page + "/factures/1/paiement", service))
                .hasStatusOk()
                .bodyText()
                .contains("facture F-1");
        assertThat(step(page, "/factures/1/paiement", service, Map.of("on", "")))
                .hasStatus(422);
        assertThat(step(page, "/factures/1/paiement", service, Map.of("on", today)))
                .hasStatus3xxRedirection();
        assertThat(step(page, "/factures/1/paiement", service, Map.of("on", today)))
                .hasStatus(409);
        assertThat(get(page + "/factures/3/paiement", service)).hasStatus(404);
        assertThat(step(page, "/factures/2/paiement", service, Map.of("on", today)))
                .hasStatus3xxRedirection();
    }

    @Test
    void amendsAnIssuedOrderWithAReason() {
        var mission = mission();
        var order = mission.order(OrderStatus.NOTIFIED);
        var page = orders(mission) + "/" + order.id();
        var a1 = "quantities[" + mission.scene().prices().get("A1") + "]";

        assertThat(get(page + "/modificatif", mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains(order.number(), "value=\"1\"", "name=\"version\" value=\"" + order.version() + "\"")
                .doesNotContain("Prestation B1");
        assertThat(step(page, "/modificatif", mission.service(), Map.of(a1, "trois", "reason", "Un jour de plus")))
                .hasStatus(422)
                .bodyText()
                .contains("deux décimales", "value=\"trois\"", "Un jour de plus");
        assertThat(step(page, "/modificatif", mission.service(), Map.of(a1, "90", "reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("enseignez ce champ", "value=\"90\"");
        assertThat(step(page, "/modificatif", mission.service(), Map.of(a1, "90", "reason", "Trop")))
                .hasStatus(422)
                .bodyText()
                .contains("alors qu’il reste");
        assertThat(step(page, "/modificatif", mission.service(), Map.of(a1, "1,5", "reason", "Un jour de plus")))
                .hasStatus3xxRedirection();
        assertThat(get(page, mission.service()))
                .bodyText()
                .contains("Un jour de plus", "Ce qui était commandé à l’émission");
        assertThat(told(mission.groupement())).contains("order.AMEND.NOTIFIED");
    }

    @Test
    void tellsTheGroupementOfAnAmendmentOnceItHasTheOrder() {
        var mission = mission();
        var page = orders(mission) + "/" + mission.order(OrderStatus.ISSUED).id();
        var a1 = "quantities[" + mission.scene().prices().get("A1") + "]";

        assertThat(step(page, "/modificatif", mission.service(), Map.of(a1, "1,5", "reason", "Un jour de plus")))
                .hasStatus3xxRedirection();

        assertThat(told(mission.groupement())).isEmpty();
        assertThat(told(mission.scene().bureau())).contains("order.AMEND");
    }

    @Test
    void printsAnOrderThatCanBeArchivedAndSigned() {
        var mission = mission();
        var draft = mission.order(OrderStatus.DRAFT);
        var page = orders(mission) + "/" + draft.id();

        var printed = pdf(page, mission.service()).conforms();
        assertThat(printed.words())
                .contains(
                        draft.number(),
                        "En préparation",
                        "Atelier Exemple",
                        "Prestation A1",
                        "Total toutes taxes comprises 1 200,00 €",
                        "Programme 135",
                        "Nom, qualité et signature");
        assertThat(get(page + "/bon-de-commande.pdf", mission.groupement())).hasStatus(404);
        assertThat(step(page, "/emission", mission.service(), Map.of("commitment", "2101234567")))
                .hasStatus3xxRedirection();
        assertThat(pdf(page, mission.service()).conforms().words())
                .contains("2101234567")
                .doesNotContain("En préparation");
    }

    @Test
    void givesWhatToCopyIntoTheAccountingSystemToWhoCommits() {
        var mission = mission();
        var page = orders(mission) + "/" + mission.order(OrderStatus.DRAFT).id();

        assertThat(get(page, mission.service()))
                .bodyText()
                .contains("Bloc à copier", "Programme\u00a0: 135", "Fournisseur\u00a0: Atelier Exemple", "Poste A1");
        assertThat(get(page, mission.scene().bureau())).bodyText().doesNotContain("Bloc à copier");
    }

    @Test
    void issuesOnlyTheDraftThatWasRead() {
        var mission = mission();
        var order = mission.order(OrderStatus.DRAFT);
        var page = orders(mission) + "/" + order.id();
        var version = String.valueOf(order.version());
        assertThat(get(page, mission.service())).bodyText().contains("name=\"version\" value=\"" + version + "\"");

        var a1 = "quantities[" + mission.scene().prices().get("A1") + "]";
        var dearer = Map.of("phases", "APPROPRIATION", a1, "2", "version", version);
        assertThat(post(page + "/modification", mission.service(), dearer)).hasStatus3xxRedirection();

        var read = Map.of("commitment", "2101234567", "version", version);
        assertThat(post(page + "/emission", mission.service(), read)).hasStatus(409);
    }

    @Test
    void cancelsWithAReason() {
        var mission = mission();
        var page = orders(mission) + "/" + mission.order(OrderStatus.ISSUED).id();

        assertThat(get(page + "/annulation", mission.service())).hasStatusOk();
        assertThat(step(page, "/annulation", mission.service(), Map.of("reason", "")))
                .hasStatus(422);
        assertThat(step(page, "/annulation", mission.service(), Map.of("reason", "Erreur de phase")))
                .hasStatus3xxRedirection();
        assertThat(get(page, mission.service())).bodyText().contains("Annulé", "Erreur de phase");
        assertThat(get(page + "/annulation", mission.service())).hasStatus(409);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void showsAnOrderInEachStatusToTheState(OrderStatus status) {
        var mission = mission();
        var page = orders(mission) + "/" + mission.order(status).id();

        assertThat(get(page, mission.service())).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(get(page, mission.scene().bureau()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"commitment\"", "name=\"on\"");
        var known = List.of(OrderStatus.NOTIFIED, OrderStatus.SERVICE_DONE, OrderStatus.PAID);
        assertThat(get(page, mission.groupement())).hasStatus(known.contains(status) ? 200 : 404);
        assertThat(get(page, mission.collectivite())).hasStatus(404);
    }

    @Test
    void hidesMoneyFromTheCollectiviteAndFromElsewhere() {
        var mission = mission();
        var elsewhere = mission.scene().mission();
        var order = orders(mission) + "/" + mission.order(OrderStatus.NOTIFIED).id();

        assertThat(get("/demandes/" + mission.reference() + "/credits", mission.groupement()))
                .hasStatus(404);
        assertThat(get(orders(mission), mission.groupement())).hasStatusOk();
        for (var path : List.of("/demandes/" + mission.reference() + "/credits", orders(mission), order)) {
            assertThat(get(path, mission.collectivite())).hasStatus(404);
            assertThat(get(path, elsewhere.service())).hasStatus(404);
            assertThat(get(path, elsewhere.groupement())).hasStatus(404);
        }
        assertThat(step(order, "/service-fait", mission.scene().bureau(), Map.of("on", "")))
                .hasStatus(404);
        assertThat(step(order, "/observation", elsewhere.groupement(), Map.of("observation", "")))
                .hasStatus(404);
        assertThat(get(orders(mission) + "/999999999", mission.service())).hasStatus(404);
    }

    @Test
    void statesWhatBecameOfTheCreditsOfAYear() {
        var mission = mission();
        var elsewhere = mission.scene().mission().withCredits(Money.euros(77));
        mission.order(OrderStatus.PAID);
        var page = "/credits/releve?annee=" + mission.scene().year();

        assertThat(get(page, mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains(mission.reference().value(), "20\u202f000,00", "1\u202f200,00", "18\u202f800,00")
                .doesNotContain("??", elsewhere.reference().value(), "Écritures");
        assertThat(get(page, mission.scene().bureau()))
                .bodyText()
                .contains(mission.reference().value(), elsewhere.reference().value(), "20\u202f077,00");
        assertThat(get(page + "&atelier=" + mission.reference(), mission.service()))
                .hasStatusOk()
                .bodyText()
                .contains("Écritures du grand livre", "Délégation", "Commande émise", "Paiement", "−20\u202f000,00")
                .doesNotContain("??");
        assertThat(get(page + "&atelier=" + elsewhere.reference(), mission.service()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("77,00", elsewhere.reference().value());
        assertThat(get(page, mission.groupement())).hasStatus(404);
        assertThat(get(page, mission.collectivite())).hasStatus(404);
        assertThat(get("/credits/releve?annee=jamais", mission.service())).hasStatus(400);
    }

    @Test
    void printsTheStatementToBeKept() {
        var mission = mission();
        var elsewhere = mission.scene().mission().withCredits(Money.euros(77));
        mission.order(OrderStatus.PAID);
        var year = mission.scene().year();
        var page = "/credits/releve.pdf?annee=" + year;

        assertThat(printed(page, mission.service()).conforms().words())
                .contains(
                        "Relevé des crédits " + year,
                        "Tous les services",
                        "20 000,00 €",
                        mission.reference().value())
                .doesNotContain(elsewhere.reference().value(), "??", "Écritures");
        assertThat(printed(
                                page + "&atelier=" + mission.reference(),
                                mission.scene().bureau())
                        .conforms()
                        .words())
                .contains("Écritures du grand livre", "Paiement", "−20 000,00 €")
                .doesNotContain(elsewhere.reference().value(), "??");
        assertThat(printed("/credits/releve.pdf?annee=2019", mission.service())
                        .conforms()
                        .words())
                .contains("Aucun crédit");
        assertThat(get("/credits/releve?annee=" + year + "&service=DDT d’essai", mission.service()))
                .bodyText()
                .contains("/credits/releve.pdf?annee=%d&amp;service=DDT%%20d%%E2%%80%%99essai&amp;atelier="
                        .formatted(year));
        assertThat(get(page, mission.groupement())).hasStatus(404);
    }

    @Test
    void comparesEveryTotalWithTheLedgerForTheBureau() {
        var mission = mission();

        assertThat(get("/credits/controle", mission.scene().bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Contrôle du grand livre")
                .doesNotContain("??");
        assertThat(get("/credits/controle", mission.service())).hasStatus(404);
    }

    @Test
    void pointsOutWhatIsIdleAndWhatCanBeTakenBack() {
        var mission = mission();
        var page = "/demandes/" + mission.reference() + "/credits";
        assertThat(get(page, mission.service())).bodyText().doesNotContain("attendent d’être engagés");

        scenes.clock().moveTo(LocalDate.of(mission.scene().year(), 11, 2));

        assertThat(get(page, mission.service())).bodyText().contains("attendent d’être engagés", "20\u202f000,00");
        assertThat(get("/credits", mission.scene().bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Crédits délégués qui ne sont pas engagés", "Fin d’exercice", page)
                .doesNotContain("??");
    }

    private FundingScene.Mission mission() {
        return scenes.year().withEnvelope(Money.euros(100_000)).mission().withCredits(Money.euros(20_000));
    }

    private List<String> told(Viewer viewer) {
        return scenes.jdbc()
                .sql("select key from notification_notice where person_id = ?")
                .param(viewer.personId())
                .query(String.class)
                .list();
    }

    private Pdf pdf(String order, Viewer viewer) {
        return printed(order + "/bon-de-commande.pdf", viewer);
    }

    private Pdf printed(String address, Viewer viewer) {
        return new Pdf(get(address, viewer).getResponse().getContentAsByteArray());
    }

    private static String orders(FundingScene.Mission mission) {
        return "/demandes/" + mission.reference() + "/commandes";
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    /// A step taken by somebody who has read the order as it is.
    private MvcTestResult step(String order, String step, Viewer viewer, Map<String, String> typed) {
        var id = Long.parseLong(order.substring(order.lastIndexOf('/') + 1));
        var version = scenes.jdbc()
                .sql("select version from funding_order where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var read = new HashMap<>(typed);
        read.put("version", version);
        return post(order + step, viewer, read);
    }

    private static RequestPostProcessor as(Viewer viewer) {
        SignedInPrincipal principal = () -> viewer;
        return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()));
    }
}
