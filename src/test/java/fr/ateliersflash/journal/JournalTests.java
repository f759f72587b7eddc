package fr.ateliersflash.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.turn.Turns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class JournalTests {

    @Autowired
    Scene scene;

    @Autowired
    Journal journal;

    @Autowired
    Credits credits;

    @Autowired
    Registration registration;

    @Autowired
    Turns turns;

    @Autowired
    Examination examination;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsEachActOnceWithWhoAndWhy() {
        var request = scene.reaches(Stage.WITHDRAWN);

        assertThat(read(request, scene.head()))
                .extracting(JournalEntry::key)
                .containsSubsequence("request.CREATE", "request.ATTACH", "request.SUBMIT", "request.WITHDRAW")
                .containsOnlyOnce("request.SUBMIT");
        var last = read(request, scene.head()).getLast();
        assertThat(last.organisation()).isEqualTo(scene.ddt53().organisation());
        assertThat(last.reason()).startsWith("La commune a changé de priorité");
    }

    @Test
    void keepsTheChoiceOfTheGroupementFromTheCollectivite() {
        var request = scene.reaches(Stage.PREPARATION);

        assertThat(read(request, scene.ddt53()))
                .extracting(JournalEntry::key)
                .contains("assignment.PROPOSE", "credits.DELEGATE");
        assertThat(read(request, scene.evron()))
                .extracting(JournalEntry::key)
                .contains("request.SUBMIT", "assignment.ACCEPT", "atelier.OPEN")
                .doesNotContain("assignment.PROPOSE", "credits.DELEGATE");
    }

    @Test
    void tellsTheBureauOfItsWavesAndTheAdministrationOfItsAccounts() {
        var head = scene.head();
        var year = LocalDate.now(scene.clock()).getYear() + 40;
        credits.open(year, Money.euros(1_000), head);
        var address = UUID.randomUUID() + "@exemple.fr";
        var by = scene.administrator().acting(Capacity.ADMINISTRATOR);
        registration.person(scene.laval().organisationId(), "Lou Exemple", address, Role.READER, Cast.PASSWORD, by);

        assertThat(offices(scene.bureau()))
                .anyMatch(entry -> entry.key().equals("envelope.OPEN")
                        && entry.person().equals(head.name())
                        && entry.detail().startsWith(year + ", "))
                .noneMatch(entry -> entry.key().startsWith("account."));
        assertThat(offices(scene.administrator()))
                .anyMatch(entry ->
                        entry.key().equals("account.ENTER") && entry.detail().startsWith("Lou Exemple, "))
                .allMatch(entry -> entry.key().startsWith("account."));
        assertThat(offices(scene.ddt53())).isEmpty();
        assertThat(offices(scene.evron())).isEmpty();
    }

    private List<JournalEntry> offices(Viewer viewer) {
        return journal.ofOffices(Long.MAX_VALUE, 100, viewer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set reason = 'autre'",
                "delete from journal_entry",
                "truncate journal_entry"
            })
    void cannotBeChanged(String change) {
        scene.reaches(Stage.DRAFT);

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append only");
    }

    @Test
    void anActThatIsUndoneLeavesNoTrace() {
        var request = scene.reaches(Stage.SUBMITTED);
        var told = read(request, scene.head());
        var awaited = turns.of(request.id());

        transaction.executeWithoutResult(undone -> {
            examination.takeUp(request.reference(), scene.bureau());
            assertThat(read(request, scene.head())).hasSize(told.size() + 1);
            assertThat(turns.of(request.id())).isNotEqualTo(awaited);
            undone.setRollbackOnly();
        });

        assertThat(read(request, scene.head())).isEqualTo(told);
        assertThat(turns.of(request.id())).isEqualTo(awaited);
        assertThat(scene.find(request.reference()).status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    private List<JournalEntry> read(AtelierRequest request, Viewer viewer) {
        return journal.of(request.id(), request.sideOf(viewer), viewer);
    }
}
