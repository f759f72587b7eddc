package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class PrintTests {

    @Autowired
    Scene scene;

    @Autowired
    Filing filing;

    @Autowired
    MockMvcTester mvc;

    @Test
    void printsTheWholeFiche() {
        var request = scene.reaches(Stage.SUBMITTED);

        var pdf = pdf(request, "fiche.pdf", scene.evron()).conforms();

        var fiche = request.fiche();
        assertThat(pdf.words())
                .contains(
                        "Fiche de renseignements", "Évron", request.reference().value())
                .contains("Déposée, en attente d’examen", "n° " + request.arrivalRank())
                .contains("Porteurs et contacts", fiche.contacts().agentName(), request.serviceName())
                .contains(
                        "Population municipale",
                        words(fiche.purpose().title()),
                        words(fiche.purpose().problem()))
                .contains(
                        "Réparer la ville pour habiter mieux",
                        words(fiche.themes().questions()))
                .contains(
                        words(fiche.actors().toMobilise()),
                        words(fiche.logistics().venue()))
                .contains("Courrier d’engagement de la collectivité", "courrier-engagement.pdf")
                .contains("1 / " + pdf.pages());
    }

    @Test
    void printsADraftThatSaysNothingYet() {
        var pdf = pdf(scene.reaches(Stage.DRAFT), "fiche.pdf", scene.ddt53()).conforms();

        assertThat(pdf.words()).contains("Brouillon", "Rien n’est encore renseigné", "Pas encore joint");
    }

    @Test
    void printsWhatNobodyShouldHaveTyped() {
        var draft = scene.reaches(Stage.DRAFT);
        var typed = "\u0001Ça <b>coûte</b> & 20\u202f000\u00a0€ \ud83d\ude00 \ud800 ☃\n" + "œ".repeat(3000);
        var read = Reading.of(draft.fiche().purpose());
        filing.save(draft.reference(), read, new Purpose(typed, typed, "", "", ""), List.of(), scene.ddt53());

        assertThat(pdf(draft, "fiche.pdf", scene.ddt53()).conforms().words()).contains("Ça <b>coûte</b> & 20 000 €");
        assertThat(pdf(draft, "courriers/soutien.pdf", scene.ddt53()).conforms().words())
                .contains("Ça <b>coûte</b>");
        assertThat(get(draft, "courriers/soutien.odt", scene.ddt53())).hasStatusOk();
    }

    @Test
    void printsTheReceipt() {
        var request = scene.reaches(Stage.SUBMITTED);

        var pdf = pdf(request, "recepisse.pdf", scene.ddt53()).conforms();

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.words())
                .contains("Récépissé de dépôt", request.reference().value(), "n° " + request.arrivalRank())
                .contains(words(French.moment(request.submittedAt())), request.contentHash())
                .contains("Évron", request.serviceName(), "ne changent plus jamais", "version 1");
    }

    @Test
    void hasNoReceiptBeforeTheDeposit() {
        assertThat(get(scene.reaches(Stage.DRAFT), "recepisse.pdf", scene.ddt53()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void writesTheLetterOfTheCollectivite() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);

        var pdf = pdf(request, "courriers/engagement.pdf", scene.ddt53()).conforms();

        var fiche = request.fiche();
        assertThat(pdf.words())
                .contains(
                        "Commune d’Évron",
                        "Sous couvert du service de l’État chargé du dossier : " + request.serviceName())
                .contains(
                        fiche.purpose().title(),
                        fiche.contacts().officialName(),
                        fiche.contacts().officialRole())
                .contains("copiloter", "mobiliser les élus, les habitants", "la logistique, et elle seule")
                .contains("Communauté de communes des Coëvrons", "Signature et cachet")
                .contains("AF1:" + request.reference() + ":ENGAGEMENT");
    }

    @Test
    void writesTheLetterOfThePrefet() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);

        assertThat(pdf(request, "courriers/soutien.pdf", scene.ddt53())
                        .conforms()
                        .words())
                .contains("Préfecture de la Mayenne", "Monsieur le directeur général")
                .contains("Je soutiens cette demande", "Réparer la ville pour habiter mieux")
                .contains("à l’accueillir et à prendre la logistique à sa charge")
                .contains("maîtrise d’ouvrage", request.serviceName(), "AF1:" + request.reference() + ":SOUTIEN");
    }

    @Test
    void leavesBlanksForWhatTheFicheDoesNotSay() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(pdf(draft, "courriers/engagement.pdf", scene.ddt53())
                        .conforms()
                        .words())
                .contains("désigner comme élu référent ………………, ………………", "vers le ………………");
        assertThat(pdf(draft, "courriers/soutien.pdf", scene.ddt53()).conforms().words())
                .contains("La question posée est la suivante : ………………", "copiloter l’atelier et à l’accueillir")
                .doesNotContain("la logistique");
    }

    @Test
    void offersThemWhereTheyAreNeeded() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(get(request, "fiche/pieces", scene.ddt53()))
                .bodyText()
                .contains(address(request, "courriers/engagement.pdf"), address(request, "courriers/soutien.odt"));
        assertThat(get(request, "recapitulatif", scene.ddt53()))
                .bodyText()
                .contains(address(request, "fiche.pdf"), address(request, "courriers/soutien.pdf"));
        assertThat(get(request, "recepisse", scene.ddt53()))
                .bodyText()
                .contains(address(request, "recepisse.pdf"), address(request, "courriers/engagement.odt"));
    }

    @Test
    void givesNothingToAnotherServiceAndNoLetterToAGroupement() {
        var request = scene.reaches(Stage.PROPOSED);
        var groupement = scene.solicited(request.reference());

        assertThat(get(request, "fiche.pdf", groupement)).hasStatusOk();
        assertThat(get(request, "courriers/engagement.pdf", groupement)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(request, "courriers/soutien.odt", groupement)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(request, "recapitulatif", groupement))
                .bodyText()
                .contains("fiche.pdf")
                .doesNotContain("/courriers/");
        for (var path : new String[] {"fiche.pdf", "recepisse.pdf", "courriers/soutien.pdf", "courriers/soutien.odt"}) {
            assertThat(get(request, path, scene.ddt22())).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(request, "courriers/annexe.pdf", scene.ddt53())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Pdf pdf(AtelierRequest request, String path, Viewer viewer) {
        var response = get(request, path, viewer);
        assertThat(response).hasStatusOk().hasContentType("application/pdf");
        var answer = response.getResponse();
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment")
                .contains(request.reference().value());
        return new Pdf(answer.getContentAsByteArray());
    }

    private MvcTestResult get(AtelierRequest request, String path, Viewer viewer) {
        return mvc.get().uri(address(request, path)).with(signedInAs(viewer)).exchange();
    }

    private static String address(AtelierRequest request, String path) {
        return "/demandes/" + request.reference() + "/" + path;
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
