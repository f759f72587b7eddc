package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class OnceTokenTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TrialController trial;

    final String token = UUID.randomUUID().toString();

    @BeforeEach
    void startsAfresh() {
        trial.acts.set(0);
    }

    @Test
    void actsOnceWhenAFormArrivesTwice() {
        var first = sent("a@exemple.fr", token);
        var second = sent("a@exemple.fr", token);

        assertThat(first).hasStatus3xxRedirection().hasRedirectedUrl("/essai?fait=1");
        assertThat(second).hasStatus(303).hasHeader("Location", "/essai?fait=1");
        assertThat(trial.acts).hasValue(1);
    }

    @Test
    void actsOnceWhenTwoArriveTogether() {
        var arrivals = Stream.generate(() -> CompletableFuture.supplyAsync(() -> sent("a@exemple.fr", token)))
                .limit(3)
                .toList();

        assertThat(arrivals.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer).hasHeader("Location", "/essai?fait=1"));
        assertThat(trial.acts).hasValue(1);
    }

    @Test
    void letsAFormGivenBackBeSentAgain() {
        assertThat(sent("pas une adresse", token)).hasStatus(422);
        assertThat(sent("a@exemple.fr", token)).hasRedirectedUrl("/essai?fait=1");
    }

    @Test
    void acceptsFormsWithoutNumber() {
        assertThat(sent("a@exemple.fr", "")).hasRedirectedUrl("/essai?fait=1");
        assertThat(sent("a@exemple.fr", "")).hasRedirectedUrl("/essai?fait=2");
    }

    private MvcTestResult sent(String name, String once) {
        return mvc.post()
                .uri("/essai")
                .with(csrf())
                .param("name", name)
                .param("scale", "b")
                .param("_agreed", "on")
                .param("_once", once)
                .exchange();
    }
}
