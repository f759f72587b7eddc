package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database refuses a request that its status does not allow, whoever writes it.
@ApplicationTest
class RequestRulesTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scene scene;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request_format | format = 'LONG'",
                "request_bearer_kind | bearer_kind = 'REGION'",
                "request_status | status = 'LOST', submitted_at = now(), arrival_rank = -1, content_hash = 'abc'",
                "request_discarded_on_a_date | status = 'DISCARDED'",
                "request_discarded_on_a_date | discarded_at = now()",
                "request_selected_on_a_date | selected_at = now()",
                "request_eligible_once_validated | status = 'ELIGIBLE', examiner_id = agent_id, examiner_name = 'Sacha Exemple'",
                "request_ended_with_a_reason | status = 'REJECTED'",
                "request_ended_with_a_reason | ending_reason = 'Hors du champ'",
                "request_examined_by_someone | status = 'IN_REVIEW'",
                "request_examined_by_someone | examiner_name = 'Sacha Exemple'",
                "request_followed_through_by_someone | agent_name = null, agent_id = (select min(id) from account_person)",
                "request_filed_with_a_receipt | status = 'SUBMITTED'",
                "request_filed_with_a_receipt | content_hash = 'abc'",
                "request_undeposited_once_returned | undeposited = true",
                "request_stays_in_its_departement | departement_code = '01'",
            })
    void refusesWhatBreaksARule(String rule, String change) {
        var draft = scene.reaches(Stage.DRAFT);

        assertThatThrownBy(() -> jdbc.sql("update request set " + change + " where reference = :reference")
                        .param("reference", draft.reference().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }
}
