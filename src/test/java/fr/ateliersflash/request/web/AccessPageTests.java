package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is written for several readers is true for each.
@ApplicationTest
class AccessPageTests {

    @Autowired
    Scene scene;

    @Autowired
    Examination examination;

    @Autowired
    MockMvcTester mvc;

    @Test
    void onlyTheStateIsPromisedTheNewsOfWhatItFollows() {
        var page = "/demandes/" + scene.reaches(Stage.SUBMITTED).reference() + "/acces";

        assertThat(mvc.get().uri(page).with(signedInAs(scene.ddt53())))
                .bodyText()
                .contains("leurs nouvelles vous sont adressées");
        assertThat(mvc.get().uri(page).with(signedInAs(scene.evron())))
                .bodyText()
                .contains("ne change pas les nouvelles")
                .doesNotContain("leurs nouvelles vous sont adressées");
    }

    @Test
    void whoeverCannotInviteIsNotToldToDoSo() {
        var page = "/demandes/" + scene.reaches(Stage.DRAFT).reference() + "/acces";

        assertThat(mvc.get().uri(page).with(signedInAs(scene.drealPaysDeLaLoire())))
                .bodyText()
                .contains("dès que le service l’invite à écrire")
                .doesNotContain("vous l’invitez");
    }

    @Test
    void anAnswerIsReadAsOneSentence() {
        var request = scene.reaches(Stage.RETURNED);
        var answers = examination
                .asked(scene.find(request.reference()))
                .map(one -> new Examination.Answer(one.id(), one.version(), AnswerKind.EXPLAINED, "Le site est sûr."))
                .toList();
        examination.answer(request.reference(), answers, scene.ddt53());

        assertThat(mvc.get()
                        .uri("/demandes/" + request.reference() + "/complements")
                        .with(signedInAs(scene.bureau())))
                .bodyText()
                .contains("Réponse du service\u00a0: j’explique pourquoi rien ne change. Le site est sûr.");
    }
}
