package fr.ateliersflash.desk.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What people wrote to each other, in the search of dossiers.
@ApplicationTest
@Import(Talk.class)
class SearchedMessagesTests {

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    MockMvcTester mvc;

    @Test
    void areFoundWithTheirExcerptByThoseWhoReadThemAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        talk.say(request, scene.bureau(), "Gare au canarizou du préau", Party.SERVICE);

        assertThat(List.of(scene.bureau(), scene.ddt53(), scene.drealPaysDeLaLoire()))
                .allSatisfy(reader -> assertThat(search("canarizou", reader))
                        .contains(
                                "<mark>canarizou</mark>",
                                "/demandes/" + request.reference() + "/conversation?message="));
        assertThat(List.of(scene.evron(), scene.laval(), scene.ddt22()))
                .allSatisfy(other -> assertThat(search("canarizou", other)).doesNotContain("préau"));
        assertThat(search("préau canarizou absentissime", scene.bureau())).doesNotContain("<mark>");
    }

    private String search(String words, Viewer viewer) {
        var page = mvc.get()
                .uri("/recherche?q={q}", words)
                .with(signedInAs(viewer))
                .exchange()
                .getResponse();
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
