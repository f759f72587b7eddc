package fr.ateliersflash.account.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Signatures;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// Whoever signed for the head of the bureau, and does no longer.
@ApplicationTest
@Transactional
class EndedSignatureTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Signatures signatures;

    @Test
    void isToldThatItsLastDayHasPassed() {
        var then = scene.clock().instant().minus(Duration.ofDays(2));
        var first = LocalDate.ofInstant(then, French.PARIS);
        scene.clock()
                .at(then, () -> signatures.lend(scene.bureau().personId(), first, first.plusDays(1), scene.head()));

        assertThat(mvc.post()
                        .uri("/vagues")
                        .with(signedInAs(scene.bureau()))
                        .with(csrf())
                        .param("name", "Printemps"))
                .hasStatus(409)
                .bodyText()
                .contains("a pris fin", "jusqu’au " + French.date(first.plusDays(1)), "Printemps");
    }

    @Test
    void isToldThatItWasTakenBack() {
        var today = LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
        signatures.lend(scene.bureau().personId(), today, today.plusDays(9), scene.head());
        signatures.takeBack(scene.bureau().personId(), scene.head());

        assertThat(mvc.post().uri("/vagues").with(signedInAs(scene.bureau())).with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("a pris fin", "jusqu’au " + French.date(today));
        assertThat(mvc.get().uri("/vagues/nouvelle").with(signedInAs(scene.bureau())))
                .hasStatus(404);
        assertThatThrownBy(() -> signatures.takeBack(scene.bureau().personId(), scene.head()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void isToldNothingOfASignatureOfLongAgo() {
        var then = scene.clock().instant().minus(Duration.ofDays(30));
        var first = LocalDate.ofInstant(then, French.PARIS);
        scene.clock().at(then, () -> signatures.lend(scene.bureau().personId(), first, first, scene.head()));

        assertThat(mvc.post().uri("/vagues").with(signedInAs(scene.bureau())).with(csrf()))
                .hasStatus(404);
    }
}
