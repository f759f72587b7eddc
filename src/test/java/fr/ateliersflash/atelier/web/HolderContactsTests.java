package fr.ateliersflash.atelier.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class HolderContactsTests {

    private static final String WHO = "alix@nord.exemple.fr";

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @Test
    void areReadByTheStateAndTheCollectiviteOnceTheGroupementHasAccepted() {
        var proposed = scene.reaches(Stage.PROPOSED).reference();
        var accepted = scene.reaches(Stage.ACCEPTED).reference();
        var opened = scene.reaches(Stage.PREPARATION).reference();

        for (var reader : List.of(scene.bureau(), scene.ddt53(), scene.evron())) {
            assertThat(atelier(proposed, reader)).bodyText().doesNotContain(WHO);
            assertThat(atelier(accepted, reader)).bodyText().contains("À contacter", WHO);
            assertThat(atelier(opened, reader)).bodyText().contains("Équipe de cet atelier", WHO);
        }
        assertThat(atelier(accepted, scene.holder(accepted))).bodyText().doesNotContain(WHO);
        assertThat(atelier(accepted, scene.laval())).hasStatus(404);
        assertThat(atelier(accepted, scene.ddt22())).hasStatus(404);
    }

    private MvcTestResult atelier(Reference reference, Viewer viewer) {
        return mvc.get().uri("/ateliers/" + reference).with(signedInAs(viewer)).exchange();
    }
}
