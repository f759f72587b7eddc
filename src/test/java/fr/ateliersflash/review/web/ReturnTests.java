package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Mailroom;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Examination.Draft;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ReturnTests {

    @Autowired
    Scene scene;

    @Autowired
    Examination examination;

    @Autowired
    Filing filing;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsEachRemarkBesideItsFieldWithTheDueDateAndTheWayToTheNext() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");

        assertThat(page("/fiche/objet", request, scene.ddt53()))
                .contains(
                        "Qui sont les propriétaires ?",
                        "Une remarque à traiter avant le 31 janvier 2030",
                        "/fiche/objet#obstacles",
                        "/complements#remarque-");
        assertThat(page("/recapitulatif", request, scene.evron())).contains("Qui sont les propriétaires ?");
    }

    @Test
    void keepsTheRemarksThatTheBureauPreparesFromEverybodyElse() {
        var request = scene.reaches(Stage.IN_REVIEW);
        assertThat(mvc.post()
                        .uri("/demandes/{r}/retour", request.reference())
                        .with(signedInAs(scene.bureau()))
                        .with(csrf())
                        .param("then", "keep")
                        .param("remarks[0].target", "PURPOSE")
                        .param("remarks[0].field", "problem")
                        .param("remarks[0].text", "Remarque en préparation"))
                .hasStatus3xxRedirection();

        assertThat(page("/retour", request, scene.bureau())).contains("Remarque en pr");
        assertThat(scene.find(request.reference()).status()).isEqualTo(RequestStatus.IN_REVIEW);
        for (var path : List.of("", "/recapitulatif", "/complements")) {
            assertThat(page(path, request, scene.ddt53())).doesNotContain("Remarque en pr");
        }
    }

    @Test
    void keepsTheRemarksThatTwoColleaguesPrepareAtOnce() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var problem = new Spot(RemarkTarget.PURPOSE, "problem");
        var title = new Spot(RemarkTarget.PURPOSE, "title");
        var letter = new Spot(RemarkTarget.SUPPORT_LETTER, null);
        prepare(
                request,
                scene.bureau(),
                new Draft(problem, "", "Quelle question ?"),
                new Draft(title, "", "Trop long"));
        prepare(request, scene.head(), new Draft(problem, "", "Pourquoi ?"), new Draft(letter, "", "Pas signé"));
        prepare(request, scene.bureau(), new Draft(title, "Trop long", ""), new Draft(letter, "Périmé", ""));

        assertThat(examination.prepared(request))
                .containsExactlyInAnyOrder(
                        new Examination.Point(problem, "Quelle question ?\nPourquoi ?"),
                        new Examination.Point(letter, "Pas signé"));
        var sent = new Examination.Point(letter, "Pas signé");
        examination.sendBack(request.reference(), List.of(sent), LocalDate.of(2030, 1, 31), scene.head());
        assertThat(examination.prepared(request))
                .extracting(Examination.Point::spot)
                .containsExactly(problem);
    }

    @Test
    void saysToTheServerWhatWasPreparedWhenTheFormWasOpened() {
        var request = scene.reaches(Stage.IN_REVIEW);
        prepare(request, scene.bureau(), new Draft(new Spot(RemarkTarget.PURPOSE, "problem"), "", "Pourquoi ?"));

        assertThat(page("/retour", request, scene.head())).containsPattern("remarks\\[\\d+].shown\" value=\"Pourquoi");
    }

    @Test
    void seesThatAnAnnexWasWithdrawn() {
        var request = scene.reaches(Stage.IN_REVIEW);
        mailroom.receive(
                request.reference(),
                PieceKind.ANNEX,
                new ByteArrayInputStream(Talk.bytes()),
                "plan.pdf",
                scene.ddt53());
        var point =
                new Examination.Point(new Spot(RemarkTarget.ANNEXES, null), "Ce plan est celui d’une autre commune.");
        examination.sendBack(request.reference(), List.of(point), LocalDate.of(2030, 1, 31), scene.bureau());
        var remark = remark(request);
        assertThat(answer(request, remark, AnswerKind.CHANGED, "")).isInstanceOf(Outcome.Refused.class);

        var annex = dossiers.findWithPieces(request.reference(), scene.ddt53())
                .currentPieces()
                .filter(piece -> piece.kind() == PieceKind.ANNEX)
                .findFirst()
                .orElseThrow();
        filing.withdrawAnnex(request.reference(), annex.id(), scene.ddt53());
        assertThat(answer(request, remark, AnswerKind.CHANGED, "")).isInstanceOf(Outcome.Done.class);
    }

    private void prepare(AtelierRequest request, Viewer viewer, Draft... drafts) {
        examination.prepare(request.reference(), List.of(drafts), null, viewer);
    }

    @Test
    void leadsFromEachRemarkToTheNextAndSaysWhichIsTheLast() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var points = List.of(
                new Examination.Point(new Spot(RemarkTarget.CONTACTS, "agentPhone"), "Quel numéro ?"),
                new Examination.Point(new Spot(RemarkTarget.PURPOSE, null), "À récrire."),
                new Examination.Point(new Spot(RemarkTarget.ACTORS, "toMobilise"), "Qui d’autre ?"));
        examination.sendBack(request.reference(), points, LocalDate.of(2030, 1, 31), scene.bureau());
        var ids = examination
                .asked(scene.find(request.reference()))
                .map(Remark::id)
                .toList();
        var address = "/demandes/" + request.reference() + "/fiche/";

        assertThat(page("/fiche/contacts", request, scene.ddt53()))
                .containsPattern(
                        "href=\"%scontacts#agentPhone\"[^>]*>Aller à la remarque de cette étape".formatted(address))
                .containsPattern("href=\"%sobjet#remarque-%d\"[^>]*>Remarque suivante".formatted(address, ids.get(1)));
        assertThat(page("/fiche/objet", request, scene.ddt53()))
                .contains("id=\"remarque-%d\"".formatted(ids.get(1)), "acteurs#toMobilise\">Remarque suivante")
                .doesNotContain("la dernière remarque");
        assertThat(page("/fiche/themes-et-attentes", request, scene.ddt53()))
                .containsPattern("acteurs#toMobilise\"[^>]*>Aller à la remarque suivante");
        assertThat(page("/fiche/acteurs", request, scene.ddt53()))
                .contains("la dernière remarque")
                .doesNotContain("Remarque suivante<");
        assertThat(page("/fiche/pieces", request, scene.ddt53()))
                .containsPattern("contacts#agentPhone\"[^>]*>Revenir à une remarque");
    }

    @Test
    void doesNotTakeTheSameRefusedFileForAnotherOne() {
        var request = scene.reaches(Stage.IN_REVIEW);
        receive(request, "courrier.pdf", Talk.bytes());
        var point = new Examination.Point(new Spot(RemarkTarget.SUPPORT_LETTER, null), "Pas signé.");
        examination.sendBack(request.reference(), List.of(point), LocalDate.of(2030, 1, 31), scene.bureau());
        receive(request, "courrier-bis.pdf", Talk.bytes());

        assertThat(answer(request, remark(request), AnswerKind.CHANGED, ""))
                .isEqualTo(Outcome.refused(Refusal.of("review.answer.unchanged.piece", "Pas signé.")
                        .at("#remarque-" + remark(request).id())));
    }

    private void receive(AtelierRequest request, String name, byte[] content) {
        filing.attach(
                request.reference(), PieceKind.SUPPORT_LETTER, new ByteArrayInputStream(content), name, scene.ddt53());
    }

    private static byte[] scanned() {
        return (new String(Talk.bytes(), ISO_8859_1) + "% numérisé").getBytes(ISO_8859_1);
    }

    @Test
    void namesTheFilesThatADepositHoldsInsteadOfOthers() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var point = new Examination.Point(new Spot(RemarkTarget.SUPPORT_LETTER, null), "Pas signé.");
        examination.sendBack(request.reference(), List.of(point), LocalDate.of(2030, 1, 31), scene.bureau());
        receive(request, "courrier-signe.pdf", scanned());

        assertThat(page("/depots", request, scene.ddt53()))
                .contains("Courrier de soutien du préfet", "courrier-signe.pdf", "/pieces/")
                .doesNotContain("empreinte");
    }

    @Test
    void keepsTheDueDateWithTheRemarksThatAreNotSentYet() {
        var request = scene.reaches(Stage.IN_REVIEW);

        assertThat(keep(request, "2030-02-14")).hasStatus3xxRedirection();
        assertThat(page("/retour", request, scene.head())).contains("value=\"2030-02-14\"");
        assertThat(keep(request, "2020-02-14")).hasStatus(422).bodyText().contains("Choisissez une date à venir");
        assertThat(page("/retour", request, scene.head())).contains("value=\"2030-02-14\"");
    }

    private MvcTestResult keep(AtelierRequest request, String dueOn) {
        return mvc.post()
                .uri("/demandes/{r}/retour", request.reference())
                .with(signedInAs(scene.bureau()))
                .with(csrf())
                .param("then", "keep")
                .param("dueOn", dueOn)
                .exchange();
    }

    @Test
    void doesNotBelieveAChangeThatWasNotMade() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");
        var remark = remark(request);

        assertThat(answer(request, remark, AnswerKind.CHANGED, "")).isInstanceOf(Outcome.Refused.class);
        writes(request, "Deux familles et une entreprise.");
        assertThat(answer(request, remark, AnswerKind.CHANGED, "")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void asksForTheWordsOfAnExplanation() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");
        var remark = remark(request);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/complements", request.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("answers[0].remark", "" + remark.id())
                        .param("answers[0].version", "" + remark.version())
                        .param("answers[0].kind", "EXPLAINED"))
                .hasStatus(422)
                .bodyText()
                .contains("crivez votre explication");
    }

    @Test
    void keepsWhatWasTypedWhenAColleagueHasAnsweredMeanwhile() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");
        var read = remark(request);
        answer(request, read, AnswerKind.EXPLAINED, "Ils sont inconnus.");

        var overtaken = explains(request, read.id(), read.version(), "Deux familles.");
        assertThat(overtaken)
                .hasStatus(422)
                .bodyText()
                .contains("a répondu entre-temps", "Deux familles.</textarea>")
                .containsPattern("Répondu entre-temps par " + scene.ddt53().name() + ".*Ils sont inconnus\\.");
        assertThat(remark(request).answer()).isEqualTo("Ils sont inconnus.");

        var now = remark(request).version();
        assertThat(overtaken).bodyText().containsPattern("answers\\[0].version\" value=\"" + now);
        assertThat(explains(request, read.id(), now, "Deux familles.")).hasStatus3xxRedirection();
        assertThat(remark(request).answer()).isEqualTo("Deux familles.");
    }

    private MvcTestResult explains(AtelierRequest request, long remark, long version, String text) {
        return mvc.post()
                .uri("/demandes/{r}/complements", request.reference())
                .with(signedInAs(scene.ddt53()))
                .with(csrf())
                .param("answers[0].remark", "" + remark)
                .param("answers[0].version", "" + version)
                .param("answers[0].kind", "EXPLAINED")
                .param("answers[0].text", text)
                .exchange();
    }

    @Test
    void saysEverywhereThatChangesAreNotDepositedUntilTheyAre() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");
        assertThat(page("", request, scene.ddt53())).doesNotContain("Modifications non déposées");
        writes(request, "Deux familles et une entreprise.");

        for (var path : List.of("", "/recapitulatif", "/complements", "/fiche/objet", "/depots")) {
            assertThat(page(path, request, scene.ddt53())).contains("Modifications non déposées");
        }
        answer(request, remark(request), AnswerKind.CHANGED, "");
        assertThat(examination.resubmit(request.reference(), scene.ddt53())).isInstanceOf(Outcome.Done.class);
        assertThat(page("", request, scene.ddt53())).doesNotContain("Modifications non déposées");
    }

    @Test
    void showsTheBureauWhatChangedFieldByField() {
        var request = returned("obstacles", "Qui sont les propriétaires ?");
        var before = request.fiche().purpose().obstacles();
        writes(request, "Deux familles et une entreprise.");
        answer(request, remark(request), AnswerKind.CHANGED, "");
        examination.resubmit(request.reference(), scene.ddt53());

        assertThat(page("/depots", request, scene.bureau()))
                .contains("Objet et contexte – Ce qui bloque aujourd’hui", before, "Deux familles et une entreprise.")
                .doesNotContain(request.fiche().purpose().problem());
    }

    @Test
    void showsTheRemarkOnALetterBesideItAndSaysThatTheDateHasPassed() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var letter = new Examination.Point(new Spot(RemarkTarget.SUPPORT_LETTER, null), "Le courrier n’est pas signé.");
        examination.sendBack(request.reference(), List.of(letter), LocalDate.of(2020, 1, 31), scene.bureau());

        assertThat(page("/fiche/pieces", request, scene.ddt53()))
                .contains(
                        "Le courrier n’est pas signé.",
                        "La réponse était attendue avant le 31 janvier 2020",
                        "traiter la remarque qui reste",
                        "/fiche/pieces#SUPPORT_LETTER");
    }

    private AtelierRequest returned(String field, String text) {
        var request = scene.reaches(Stage.IN_REVIEW);
        var point = new Examination.Point(new Spot(RemarkTarget.PURPOSE, field), text);
        return examination.sendBack(request.reference(), List.of(point), LocalDate.of(2030, 1, 31), scene.bureau());
    }

    private Remark remark(AtelierRequest request) {
        return examination.asked(scene.find(request.reference())).findFirst().orElseThrow();
    }

    private Outcome<AtelierRequest> answer(AtelierRequest request, Remark remark, AnswerKind kind, String text) {
        var answer = new Examination.Answer(remark.id(), remark.version(), kind, text);
        return examination.answer(request.reference(), List.of(answer), scene.ddt53());
    }

    private void writes(AtelierRequest request, String obstacles) {
        var now = scene.find(request.reference()).fiche().purpose();
        var typed = new Purpose(now.title(), now.situation(), now.problem(), obstacles, now.attempts());
        filing.save(request.reference(), Reading.of(now), typed, List.of(), scene.ddt53());
    }

    private String page(String path, AtelierRequest request, Viewer viewer) {
        var answer = mvc.get()
                .uri("/demandes/" + request.reference() + path)
                .with(signedInAs(viewer))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
