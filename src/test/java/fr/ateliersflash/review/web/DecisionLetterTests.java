package fr.ateliersflash.review.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.review.DecisionLetters;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class DecisionLetterTests {

    @Autowired
    Scene scene;

    @Autowired
    DecisionLetters letters;

    @Autowired
    MockMvcTester mvc;

    @Test
    void isAPdfThatLasts() {
        var request = scene.reaches(Stage.SELECTED);
        var letter = letters.of(request, scene.ddt53()).getFirst();

        var answer = mvc.get()
                .uri("/demandes/{r}/courriers-de-decision/{l}.pdf", request.reference(), letter.id())
                .with(signedInAs(scene.ddt53()))
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        var pdf = new Pdf(answer.getResponse().getContentAsByteArray()).conforms();
        assertThat(pdf.words()).contains("est retenue", letter.sha256());
    }
}
