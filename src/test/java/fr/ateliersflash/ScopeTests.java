package fr.ateliersflash;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is outside one's perimeter does not exist, on lists and counters as on pages; a form that does not come
/// from a page of ours does nothing; of two people who act at once the second is told so.
@ApplicationTest
class ScopeTests {

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/demandes", "/tableau-de-bord", "/demandes?etat=a-rediger"})
    void listsOnlyWhatOneMaySee(String page) {
        var reference = scene.reaches(Stage.RETURNED).reference().value();

        assertThat(html(page, scene.ddt22())).doesNotContain(reference);
        assertThat(html(page, scene.laval())).doesNotContain(reference);
    }

    @Test
    void listsToEachWhatConcernsThem() {
        var reference = scene.reaches(Stage.RETURNED).reference().value();

        assertThat(html("/demandes", scene.ddt53())).contains(reference);
        assertThat(html("/demandes", scene.evron())).contains(reference);
        assertThat(html("/demandes", scene.drealPaysDeLaLoire())).contains(reference);
        assertThat(references(scene.ddt22())).doesNotContain(reference);
    }

    @Test
    void proposesAMissionToTheGroupementAskedAlone() {
        var request = scene.reaches(Stage.PROPOSED);
        var groupements = scene.groupements();

        assertThat(html("/propositions", scene.groupement(groupements.getFirst())))
                .contains(request.reference().value());
        assertThat(html("/propositions", scene.groupement(groupements.getLast())))
                .doesNotContain(request.reference().value());
    }

    @Test
    void countsForTheBureauAlone() {
        scene.reaches(Stage.SUBMITTED);

        var counted = jdbc.sql("select requests from request_tally where status = 'SUBMITTED'")
                .query(Long.class)
                .single();

        assertThat(html("/examen", scene.bureau())).contains("<span class=\"count\">%d</span>".formatted(counted));
        assertThat(html("/examen", scene.ddt53())).doesNotContain("class=\"count\"");
    }

    @Test
    void answersTheSameForWhatIsHiddenAndForWhatDoesNotExist() {
        var hidden = scene.reaches(Stage.SUBMITTED).reference();

        assertThat(withoutToken(html("/demandes/" + hidden, scene.ddt22())))
                .isEqualTo(withoutToken(html("/demandes/AF-1999-99999", scene.ddt22()))
                        .replace("AF-1999-99999", hidden.value()));
    }

    @Test
    void refusesAFormThatCarriesNoProofThatItIsOurs() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/prise-en-charge", request.reference())
                        .with(signedInAs(scene.bureau())))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/demandes/{r}/prise-en-charge", request.reference())
                        .with(csrf().useInvalidToken())
                        .with(signedInAs(scene.bureau())))
                .hasStatus(403);
        assertThat(scene.find(request.reference()).status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @RepeatedTest(5)
    void tellsTheSecondOfTwoExaminersThatTheFirstHasActed() {
        var reference = scene.reaches(Stage.SUBMITTED).reference();

        var answers = Together.all(takingUp(reference, scene.bureau()), takingUp(reference, scene.head()));

        assertThat(answers).containsExactlyInAnyOrder(302, 409);
    }

    private Callable<Integer> takingUp(Reference reference, Viewer viewer) {
        return () -> mvc.post()
                .uri("/demandes/{r}/prise-en-charge", reference)
                .with(csrf())
                .with(signedInAs(viewer))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String html(String page, Viewer viewer) {
        var answer = mvc.get().uri(page).with(signedInAs(viewer)).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// Each answer has its own nonces and form numbers.
    private static String withoutToken(String html) {
        return html.replaceAll("(nonce|value|content)=\"[^\"]{16,}\"", "");
    }

    private List<String> references(Viewer viewer) {
        return dossiers.list(viewer, EnumSet.allOf(RequestStatus.class), Long.MAX_VALUE, 100_000).stream()
                .map(RequestRow::reference)
                .map(Reference::value)
                .toList();
    }
}
