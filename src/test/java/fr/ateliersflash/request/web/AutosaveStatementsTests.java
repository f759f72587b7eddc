package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is saved at each pause of somebody who types must stay cheap.
@ApplicationTest
@Import(Statements.class)
class AutosaveStatementsTests {

    /// The fiche as it is; then the section and the hand that wrote it, kept at once.
    private static final int MOST = 2;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    MockMvcTester mvc;

    @Test
    void goesOnWithFewStatements() {
        var request = scene.reaches(Stage.DRAFT);
        var service = scene.ddt53();
        types(request, "Un bo", service);
        var begun = scene.find(request.reference());

        assertThat(statements.of(() -> types(begun, "Un bourg", service))).hasSizeLessThanOrEqualTo(MOST);
    }

    private void types(AtelierRequest request, String situation, Viewer viewer) {
        var purpose = request.fiche().purpose();
        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/objet", request.reference())
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .param("then", "meanwhile")
                        .param("read", Reading.of(purpose).toString())
                        .param("title", purpose.title())
                        .param("situation", situation)
                        .param("problem", purpose.problem())
                        .param("obstacles", purpose.obstacles())
                        .param("attempts", purpose.attempts()))
                .hasStatusOk();
    }
}
