package fr.ateliersflash.notification;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RemindersTests {

    @Autowired
    Scene scene;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderRound round;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Examination examination;

    @Autowired
    Designation designation;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Credits credits;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aReturnIsRemindedBeforeAndAfterItsDueDateThenNoMoreOnceAnswered() {
        var request = scene.reaches(Stage.RETURNED);
        var due = jdbc.sql("select max(due_on) from review_remark where request_id = ?")
                .param(request.id())
                .query(LocalDate.class)
                .single();

        assertThat(planned(request, due.minusDays(6)))
                .extracting(Reminders.Reminder::on)
                .containsExactly(due.minusDays(5), due.minusDays(1), due.plusDays(1));
        assertThat(planned(request, due.minusDays(6)))
                .allMatch(one -> one.to().equals(scene.ddt53().organisation()));
        send(request, due.minusDays(6));
        assertThat(reminded(request, scene.ddt53())).isEmpty();
        send(request, due.minusDays(5));
        send(request, due.minusDays(5));
        send(request, due.minusDays(4));
        assertThat(reminded(request, scene.ddt53()))
                .containsExactly("Rappel\u00a0: des compléments sont attendus pour la demande d’Évron ["
                        + request.reference() + "]");
        send(request, due.minusDays(1));
        assertThat(reminded(request, scene.ddt53())).hasSize(2);
        assertThat(reminded(request, scene.bureau())).isEmpty();
        assertThat(history(request)).hasSize(2).allMatch("RETURN_DUE"::equals);

        scene.clock().at(morning(due), () -> {
            answer(request);
            return examination.resubmit(request.reference(), scene.ddt53());
        });

        assertThat(planned(request, due)).isEmpty();
        send(request, due.plusDays(1));
        assertThat(reminded(request, scene.ddt53())).hasSize(2);
    }

    @Test
    void changesThatWereNotSentBackAreRemindedThreeDaysLater() {
        var request = scene.reaches(Stage.RETURNED);
        var changed = LocalDate.ofInstant(request.statusSince(), French.PARIS).plusDays(1);
        send(request, changed.plusDays(2));
        assertThat(reminded(request, scene.ddt53())).isEmpty();
        scene.clock().at(morning(changed), () -> {
            answer(request);
            return request;
        });

        send(request, changed.plusDays(2));
        assertThat(reminded(request, scene.ddt53())).isEmpty();
        send(request, changed.plusDays(3));
        assertThat(reminded(request, scene.ddt53())).singleElement().asString().contains("n’a pas été renvoyée");
    }

    @Test
    void lettersAreAwaitedEveryFourteenDays() {
        var request = scene.reaches(Stage.SUBMITTED);
        var deposit = LocalDate.ofInstant(Objects.requireNonNull(request.submittedAt()), French.PARIS);
        assertThat(planned(request, deposit)).as("both letters are there").isEmpty();
        jdbc.sql("delete from request_piece where request_id = ? and kind = 'SUPPORT_LETTER'")
                .param(request.id())
                .update();

        assertThat(planned(request, deposit))
                .extracting(Reminders.Reminder::on)
                .containsExactly(deposit.plusDays(14), deposit.plusDays(28));
        send(request, deposit.plusDays(13));
        send(request, deposit.plusDays(14));
        send(request, deposit.plusDays(15));
        assertThat(reminded(request, scene.ddt53())).hasSize(1);
        send(request, deposit.plusDays(30));
        assertThat(reminded(request, scene.ddt53())).as("late by two days").hasSize(2);
    }

    @Test
    void aLetterThatWasRefusedIsAwaitedToo() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var deposit = LocalDate.ofInstant(Objects.requireNonNull(request.submittedAt()), French.PARIS);
        assertThat(planned(request, deposit)).isEmpty();

        examination.assess(
                request.reference(),
                request.version(),
                scene.letter(request, PieceKind.SUPPORT_LETTER),
                Verdict.REFUSED,
                "Il manque la signature.",
                scene.bureau());

        assertThat(planned(request, deposit)).hasSize(2).allMatch(one -> one.rule() == ReminderRule.LETTERS);
    }

    @Test
    void aProposalIsRemindedToItsMandataireTwoWorkingDaysBefore() {
        var request = proposedAMonthAgo();
        var asked = scene.solicited(request.reference());
        var due =
                LocalDate.ofInstant(designation.live(request.id()).orElseThrow().dueAt(), French.PARIS);
        var on = planned(request, due.minusDays(12)).getFirst().on();
        assertThat(workingDays.after(on, 2)).isEqualTo(due);

        Together.all(() -> sent(request, on), () -> sent(request, on), () -> sent(request, on));

        assertThat(reminded(request, asked)).hasSize(1);
        assertThat(reminded(request, scene.ddt53())).isEmpty();
        assertThat(history(request)).containsExactly("PROPOSAL");
    }

    @Test
    void theRoundLooksAtEveryDossierOnWhichSomethingMayBeDue() {
        var request = proposedAMonthAgo();
        var due =
                LocalDate.ofInstant(designation.live(request.id()).orElseThrow().dueAt(), French.PARIS);
        var on = planned(request, due.minusDays(12)).getFirst().on();

        scene.clock().at(morning(on), () -> {
            round.run();
            return on;
        });

        assertThat(history(request)).containsExactly("PROPOSAL");
    }

    @Test
    void creditsThatNothingCommitsAreRemindedAfterSixtyDays() {
        var request = scene.reaches(Stage.DELEGATED);
        var delegated = credits.delegation(request.id()).orElseThrow().delegatedOn();
        send(request, delegated.plusDays(59));
        assertThat(history(request)).isEmpty();

        scene.clock().at(morning(delegated.plusDays(60)), () -> {
            round.run();
            return request;
        });

        assertThat(history(request)).containsExactly("CREDITS_IDLE");
        assertThat(reminded(request, scene.ddt53())).singleElement().asString().contains("attendent d’être engagés");
        assertThat(reminded(request, scene.bureau())).isEmpty();
        send(request, delegated.plusDays(61));
        assertThat(history(request)).hasSize(1);
    }

    @Test
    void creditsOfAnAtelierThatIsOverAreRemindedNoMore() {
        var request = scene.reaches(Stage.CLOSED);
        var delegated = credits.delegation(request.id()).orElseThrow();
        assertThat(delegated.remaining().cents()).isPositive();

        assertThat(planned(request, delegated.delegatedOn().plusDays(1))).isEmpty();
    }

    private AtelierRequest proposedAMonthAgo() {
        var request = scene.reaches(Stage.PROPOSED);
        jdbc.sql("""
                        update assignment set proposed_at = proposed_at - interval '28 days',
                            due_at = due_at - interval '28 days' where request_id = ?""").param(request.id()).update();
        return request;
    }

    @Test
    void areShownToTheStateAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var page = "/demandes/" + request.reference() + "/rappels";

        assertThat(mvc.get().uri(page).with(signedInAs(scene.ddt53())))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun rappel n’est prévu");
        jdbc.sql("delete from request_piece where request_id = ?")
                .param(request.id())
                .update();
        assertThat(mvc.get().uri(page).with(signedInAs(scene.bureau())))
                .bodyText()
                .contains("Courrier attendu", "DDT de la Mayenne");
        assertThat(mvc.get().uri("/demandes/" + request.reference()).with(signedInAs(scene.ddt53())))
                .bodyText()
                .contains(page);
        assertThat(mvc.get().uri(page).with(signedInAs(scene.evron()))).hasStatus(404);
    }

    private AtelierRequest sent(AtelierRequest request, LocalDate on) {
        send(request, on);
        return request;
    }

    private void send(AtelierRequest request, LocalDate on) {
        scene.clock().at(morning(on), () -> {
            reminders.send(request.id());
            return on;
        });
    }

    private List<Reminders.Reminder> planned(AtelierRequest request, LocalDate on) {
        return Objects.requireNonNull(transaction.execute(_ ->
                scene.clock().at(morning(on), () -> reminders.planned(request.reference(), scene.head()))));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(7, 30).atZone(French.PARIS).toInstant();
    }

    private void answer(AtelierRequest request) {
        var now = scene.find(request.reference());
        var answers = examination
                .asked(now)
                .map(remark ->
                        new Examination.Answer(remark.id(), remark.version(), AnswerKind.EXPLAINED, "C’est fait."))
                .toList();
        examination.answer(request.reference(), answers, scene.ddt53());
    }

    private List<String> reminded(AtelierRequest request, Viewer viewer) {
        return jdbc.sql("""
                        select subject from notification_notice
                        where request_id = ? and person_id = ? and key = 'notification.REMIND' order by id""")
                .params(request.id(), viewer.personId())
                .query(String.class)
                .list();
    }

    private List<String> history(AtelierRequest request) {
        return jdbc.sql("select detail from journal_entry where request_id = ? and key = 'notification.REMIND'")
                .param(request.id())
                .query(String.class)
                .list();
    }
}
