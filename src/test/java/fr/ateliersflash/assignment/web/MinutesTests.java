package fr.ateliersflash.assignment.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Minuting;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.Sha256;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class MinutesTests {

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Designation designation;

    @Autowired
    Proposals proposals;

    @Autowired
    Minuting minuting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellTheOrderTheDatesTheReasonsAndTheCeilings() {
        var request = scene.reaches(Stage.PROPOSED);
        var first = designation.live(request.id()).orElseThrow();
        proposals.decline(
                first.id(), Ground.REMOTENESS, "Trop loin\nde nos bureaux", scene.solicited(request.reference()));
        designation.skip(request.reference(), Ground.CONFLICT_OF_INTEREST, "Étude en cours", scene.bureau());
        var address = "/demandes/" + request.reference() + "/designation/proces-verbal";

        assertThat(post(address, scene.bureau())).hasRedirectedUrl(address);

        var pdf = new Pdf(bytes(get(address + "/1.pdf", scene.ddt53()))).conforms();
        var text = bytes(get(address + "/1.txt", scene.ddt53()));
        var sha256 = Sha256.of(new String(text, StandardCharsets.UTF_8));
        assertThat(pdf.words())
                .contains(
                        "rang 1 : " + first.mandataire(),
                        "Mission refusée le",
                        "Éloignement. Trop loin",
                        "de nos bureaux",
                        "rang 2",
                        "Conflit d’intérêts. Étude en cours",
                        "sur un maximum de 2 000 000,00 €",
                        "Aucun groupement n’est désigné",
                        sha256);
        assertThat(get(address, scene.bureau()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains(sha256, "telle qu’elle est aujourd’hui");
    }

    @Test
    void sayTheSameOnceAndStayAsTheyWereWhenTheCascadeMovesOn() {
        var request = scene.reaches(Stage.PROPOSED);
        var address = "/demandes/" + request.reference() + "/designation/proces-verbal";
        post(address, scene.bureau());
        post(address, scene.bureau());
        var before = bytes(get(address + "/1.txt", scene.bureau()));
        assertThat(minuting.of(request.id())).hasSize(1);

        var proposal = designation.live(request.id()).orElseThrow();
        designation.cancel(request.reference(), proposal.id(), "Dossier incomplet", scene.bureau());
        assertThat(get(address, scene.bureau())).bodyText().contains("a avancé depuis");
        post(address, scene.bureau());

        assertThat(bytes(get(address + "/1.txt", scene.bureau()))).isEqualTo(before);
        assertThat(minuting.of(request.id())).hasSize(2);
        assertThat(get("/demandes/" + request.reference(), scene.ddt53()))
                .bodyText()
                .contains(address + "/2.pdf");
    }

    @Test
    void cannotBeForgedInTheDatabase() {
        var request = scene.reaches(Stage.PROPOSED);
        post("/demandes/" + request.reference() + "/designation/proces-verbal", scene.bureau());

        assertThatThrownBy(() -> jdbc.sql("update assignment_minutes set content = 'Autre' where request_id = ?")
                        .param(request.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("assignment_minutes_hash_of_their_content");
    }

    private static byte[] bytes(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String uri, Viewer viewer) {
        return mvc.get().uri(uri).with(signedInAs(viewer)).exchange();
    }

    private MvcTestResult post(String uri, Viewer viewer) {
        return mvc.post().uri(uri).with(signedInAs(viewer)).with(csrf()).exchange();
    }
}
