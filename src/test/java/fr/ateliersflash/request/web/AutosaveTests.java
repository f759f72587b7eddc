package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AutosaveTests {

    @Autowired
    Scene scene;

    @Autowired
    Filing filing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void savesWhatIsBeingTypedAndSaysWhen() {
        var request = scene.reaches(Stage.DRAFT);

        assertThat(types(request, purpose(request), "situation", "Un bourg", scene.ddt53()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.time")
                .asString()
                .matches("\\d+\u00a0h\u00a0\\d\\d");
        assertThat(scene.find(request.reference()).fiche().purpose().situation())
                .isEqualTo("Un bourg");
    }

    @Test
    void doesNotContestWhatWasSavedFromTheSamePage() {
        var request = scene.reaches(Stage.DRAFT);
        var read = purpose(request);
        types(request, read, "situation", "Un bo", scene.ddt53());

        assertThat(types(request, read, "situation", "Un bourg", scene.ddt53()))
                .bodyJson()
                .extractingPath("$.contested")
                .asArray()
                .isEmpty();
        assertThat(scene.find(request.reference()).fiche().purpose().situation())
                .isEqualTo("Un bourg");
    }

    @Test
    void tellsTheSecondPersonWhoChangedWhat() {
        var request = invited();
        var first = purpose(request);
        var second = purpose(request);
        types(request, first, "situation", "Écrit par le service", scene.ddt53());

        var answer = types(request, second, "situation", "Écrit par la commune", scene.evron());

        assertThat(answer).bodyJson().extractingPath("$.contested[0].words").isEqualTo("Écrit par le service");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.contested[0].notice")
                .asString()
                .contains(scene.ddt53().name(), scene.ddt53().organisation());
        assertThat(scene.find(request.reference()).fiche().purpose().situation())
                .isEqualTo("Écrit par le service");
    }

    @Test
    void mergesTheFieldsOfTwoPeopleWhoWriteTheSameSection() {
        var request = invited();
        var first = purpose(request);
        var second = purpose(request);
        types(request, first, "situation", "Écrit par le service", scene.ddt53());

        var answer = types(request, second, "problem", "Écrit par la commune", scene.evron());

        assertThat(answer).bodyJson().extractingPath("$.news[0].values[0]").isEqualTo("Écrit par le service");
        var purpose = scene.find(request.reference()).fiche().purpose();
        assertThat(purpose.situation()).isEqualTo("Écrit par le service");
        assertThat(purpose.problem()).isEqualTo("Écrit par la commune");
    }

    @Test
    void savesTheRestOfASectionWhenAFieldMakesNoSense() {
        var request = scene.reaches(Stage.DRAFT);

        var answer = mvc.post()
                .uri("/demandes/{r}/fiche/contacts", request.reference())
                .with(signedInAs(scene.ddt53()))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .param("then", "meanwhile")
                .param("read", Reading.of(request.fiche().contacts()).toString())
                .param("agentName", "Camille Exemple")
                .param("agentEmail", "camille@")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.wrong[0].name").isEqualTo("agentEmail");
        var contacts = scene.find(request.reference()).fiche().contacts();
        assertThat(contacts.agentName()).isEqualTo("Camille Exemple");
        assertThat(contacts.agentEmail()).isEqualTo(request.fiche().contacts().agentEmail());
    }

    @Test
    void saysBesideTheOtherThemesThatTheMainOneIsAmongThem() {
        var request = scene.reaches(Stage.DRAFT);
        var main = Theme.values()[0];
        var other = Theme.values()[1];

        var whole = themes(request, main, other).exchange();
        assertThat(whole).hasStatus(422).bodyText().contains("Le thème principal est aussi coché ici");
        assertThat(scene.find(request.reference()).fiche().themes())
                .isEqualTo(request.fiche().themes());

        var meanwhile = themes(request, main, other)
                .param("then", "meanwhile")
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
        assertThat(meanwhile).bodyJson().extractingPath("$.wrong[0].name").isEqualTo("others");
        assertThat(scene.find(request.reference()).fiche().themes().main()).isEqualTo(main);
    }

    private MockMvcTester.MockMvcRequestBuilder themes(AtelierRequest request, Theme main, Theme other) {
        return mvc.post()
                .uri("/demandes/{r}/fiche/themes-et-attentes", request.reference())
                .with(signedInAs(scene.ddt53()))
                .with(csrf())
                .param("read", Reading.of(request.fiche().themes()).toString())
                .param("main", main.name())
                .param("others", main.name(), other.name());
    }

    @Test
    void tellsAWholeFormWhatSomebodyElseChangedAndKeepsWhatWasTyped() {
        var request = scene.reaches(Stage.DRAFT);
        var second = purpose(request);
        types(request, purpose(request), "situation", "Un premier texte", scene.ddt53());

        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/objet", request.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("read", second.toString())
                        .param("situation", "Un second texte"))
                .hasStatus(422)
                .bodyText()
                .contains("Un premier texte", "Un second texte", "modifié entre-temps");
    }

    @Test
    void leavesToTheirAuthorTheFieldsThatTheSettlingPersonDidNotTouch() {
        var request = scene.reaches(Stage.DRAFT);
        var first = purpose(request);
        var second = purpose(request);
        types(request, first, "situation", "Un premier texte", scene.ddt53());
        types(request, first, "situation", "Un premier texte", "problem", "Une question", scene.ddt53());

        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/objet", request.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("read", second.toString())
                        .param("title", request.fiche().purpose().title())
                        .param("situation", "Un second texte"))
                .hasStatus(422)
                .bodyText()
                .contains("Un second texte", "Une question");
    }

    @Test
    void writesOneSittingOnceInTheHistory() {
        var request = scene.reaches(Stage.DRAFT);
        var read = purpose(request);
        var before = writings(request);
        for (var text : new String[] {"U", "Un", "Un bourg"}) {
            types(request, read, "situation", text, scene.ddt53());
        }

        assertThat(writings(request)).isEqualTo(before + 1);
    }

    @Test
    void sendsAScriptWhoseSessionHasExpiredToSignInAgain() {
        var request = scene.reaches(Stage.DRAFT);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/fiche/objet", request.reference())
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .param("then", "meanwhile"))
                .hasStatus(401);
    }

    private long writings(AtelierRequest request) {
        return jdbc.sql(
                        "select count(*) from journal_entry where request_id = ? and key = 'request.EDIT' and detail = 'PURPOSE'")
                .param(request.id())
                .query(Long.class)
                .single();
    }

    private AtelierRequest invited() {
        var request = scene.reaches(Stage.DRAFT);
        scene.evron();
        return filing.invite(request.reference(), true, scene.ddt53());
    }

    private static Reading purpose(AtelierRequest request) {
        return Reading.of(request.fiche().purpose());
    }

    private MvcTestResult types(AtelierRequest request, Reading read, String field, String text, Viewer viewer) {
        return types(request, read, field, text, "attempts", "", viewer);
    }

    private MvcTestResult types(
            AtelierRequest request,
            Reading read,
            String field,
            String text,
            String other,
            String otherText,
            Viewer viewer) {
        return mvc.post()
                .uri("/demandes/{r}/fiche/objet", request.reference())
                .with(signedInAs(viewer))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .param("then", "meanwhile")
                .param("read", read.toString())
                .param("title", request.fiche().purpose().title())
                .param(field, text)
                .param(other, otherText)
                .exchange();
    }
}
