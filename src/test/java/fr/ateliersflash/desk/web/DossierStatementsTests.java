package fr.ateliersflash.desk.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The page of a dossier asks the database for little, however much has happened.
@ApplicationTest
@Import(Statements.class)
class DossierStatementsTests {

    private static final int MOST = 8;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesAsManyForTwoHundredEntriesAsForFive() {
        var request = scene.reaches(Stage.SUBMITTED);
        writeUpTo(5, request);
        var few = page(request, scene.bureau());
        writeUpTo(200, request);
        var many = page(request, scene.bureau());
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "RETURNED", "PROPOSED", "ANIMATION", "PUBLISHED"})
    void takesFewAtEveryStageForEveryReader(Stage stage) {
        var request = scene.reaches(stage);
        assertThat(List.of(scene.ddt53(), scene.bureau(), scene.head()))
                .allSatisfy(viewer -> assertThat(page(request, viewer)).hasSizeLessThanOrEqualTo(MOST));
    }

    private List<String> page(AtelierRequest request, Viewer viewer) {
        return statements.of(() -> assertThat(
                        mvc.get().uri("/demandes/" + request.reference()).with(signedInAs(viewer)))
                .hasStatusOk());
    }

    private void writeUpTo(int entries, AtelierRequest request) {
        jdbc.sql("""
                        insert into journal_entry (request_id, at, key, person, organisation, capacity)
                        select :request, now(), 'request.ATTACH', 'Camille Exemple', 'DDT de la Mayenne', 'SERVICE'
                        from generate_series(1, :entries - (select count(*) from journal_entry where request_id = :request))""").param("request", request.id()).param("entries", entries).update();
    }
}
