package fr.ateliersflash.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.journal.JournalEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTests {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<JournalEntry> acts = new ArrayList<>();

    @Test
    void chargesEachStageToWhoeverHeldTheBall() {
        act(0, "request.CREATE");
        act(1, "request.ATTACH", "ENGAGEMENT_LETTER");
        act(2, "request.ATTACH", "SUPPORT_LETTER");
        act(10, "request.SUBMIT");
        act(15, "request.TAKE_UP");
        act(22, "request.RETURN");
        act(36, "request.RESUBMIT");
        act(40, "request.VALIDATE");
        act(60, "request.SELECT");

        assertThat(told())
                .containsExactly(
                        "WRITING SERVICE 0-10",
                        "TAKING_UP BUREAU 10-15",
                        "EXAMINATION BUREAU 15-22",
                        "COMPLEMENTS SERVICE 22-36",
                        "EXAMINATION BUREAU 36-40",
                        "SELECTION BUREAU 40-60",
                        "DESIGNATION BUREAU 60-");
        assertThat(Trajectory.of(acts).milestone()).isEqualTo(Milestone.SELECTED);
        assertThat(Trajectory.of(acts).depositYear()).isEqualTo(2026);
    }

    @Test
    void chargesTheServiceWithTheLettersThatLackAndTheBureauWithTheRest() {
        act(0, "request.CREATE");
        act(1, "request.ATTACH", "ENGAGEMENT_LETTER");
        act(2, "request.SUBMIT");
        act(5, "request.TAKE_UP");
        act(9, "request.ATTACH", "SUPPORT_LETTER");
        act(12, "request.ASSESS", "SUPPORT_LETTER.REFUSED");
        act(20, "request.ATTACH", "SUPPORT_LETTER");

        assertThat(told())
                .containsExactly(
                        "WRITING SERVICE 0-2",
                        "TAKING_UP BUREAU 2-5",
                        "LETTERS SERVICE 2-9",
                        "EXAMINATION BUREAU 5-",
                        "LETTERS SERVICE 12-20");
    }

    @Test
    void chargesEachApproverWithTheirOwnTime() {
        selected();
        act(70, "assignment.PROPOSE");
        act(72, "assignment.DECLINE");
        act(74, "assignment.PROPOSE");
        act(76, "assignment.ACCEPT");
        act(80, "credits.DELEGATE", "20 000,00 €");
        act(82, "atelier.OPEN");
        act(90, "atelier.START_APPROPRIATION");
        act(100, "atelier.DEPOSIT_NOTE");
        act(102, "atelier.APPROVE_NOTE", null, "COLLECTIVITE");
        act(104, "atelier.REQUEST_NOTE_CHANGE");
        act(108, "atelier.DEPOSIT_NOTE");
        act(110, "atelier.APPROVE_NOTE", null, "SERVICE");
        act(115, "atelier.APPROVE_NOTE", null, "COLLECTIVITE");

        assertThat(told().stream().skip(4))
                .containsExactly(
                        "DESIGNATION BUREAU 60-70",
                        "ANSWER MANDATAIRE 70-72",
                        "DESIGNATION BUREAU 72-74",
                        "ANSWER MANDATAIRE 74-76",
                        "DELEGATION BUREAU 76-80",
                        "OPENING SERVICE 80-82",
                        "PREPARATION SERVICE 82-90",
                        "NOTE MANDATAIRE 90-100",
                        "NOTE_APPROVAL SERVICE 100-104",
                        "NOTE_APPROVAL COLLECTIVITE 100-102",
                        "NOTE MANDATAIRE 104-108",
                        "NOTE_APPROVAL SERVICE 108-110",
                        "NOTE_APPROVAL COLLECTIVITE 108-115",
                        "ORDERING SERVICE 115-");
    }

    @Test
    void setsTheTimeOfASuspensionApartAndGoesOnWhereItWas() {
        selected();
        act(76, "assignment.ACCEPT");
        act(80, "credits.DELEGATE", "20 000,00 €");
        act(82, "atelier.OPEN");
        act(84, "atelier.SUSPEND");
        act(100, "atelier.RESUME");
        act(103, "atelier.ABANDON");

        assertThat(told().stream().skip(7))
                .containsExactly(
                        "PREPARATION SERVICE 82-84", "SUSPENSION SERVICE 84-100", "PREPARATION SERVICE 100-103");
        assertThat(Trajectory.of(acts).ending()).isEqualTo(Ending.ABANDONED);
        assertThat(Trajectory.of(acts).milestone()).isEqualTo(Milestone.OPENED);
    }

    @Test
    void keepsWhatWasHandedInWhenAnAtelierGoesBack() {
        selected();
        act(76, "assignment.ACCEPT");
        act(80, "credits.DELEGATE", "20 000,00 €");
        act(82, "atelier.OPEN");
        act(83, "atelier.START_APPROPRIATION");
        act(84, "atelier.DEPOSIT_NOTE");
        act(85, "atelier.APPROVE_NOTE", null, "SERVICE");
        act(85, "atelier.APPROVE_NOTE", null, "COLLECTIVITE");
        act(86, "atelier.START_ANIMATION");
        act(87, "atelier.GO_BACK");

        assertThat(told().stream().filter(line -> line.endsWith("-")))
                .containsExactly("NOTE_APPROVAL SERVICE 87-", "NOTE_APPROVAL COLLECTIVITE 87-");
    }

    @Test
    void chargesWhatIsCertifiedUntilItIsPaid() {
        selected();
        act(130, "order.CERTIFY", "BC-2026-1");
        act(131, "order.CERTIFY", "BC-2026-2");
        act(135, "order.PAY", "BC-2026-1");
        act(140, "order.PAY.SETTLED", "BC-2026-1");
        act(150, "order.PAY.SETTLED", "BC-2026-2");

        assertThat(told()).contains("PAYMENT SERVICE 130-150");
    }

    @Test
    void forgetsTheDraftThatIsThrownAway() {
        act(0, "request.CREATE");
        act(9, "request.DISCARD");
        assertThat(told()).isEmpty();

        act(12, "request.RESTORE");
        act(20, "request.SUBMIT");
        assertThat(told()).startsWith("WRITING SERVICE 12-20");
    }

    @Test
    void goesOnOnceReopenedAndKeepsHowFarItHadGone() {
        selected();
        acts.removeLast();
        act(50, "request.REJECT");
        assertThat(Trajectory.of(acts).ending()).isEqualTo(Ending.REJECTED);

        act(70, "request.REOPEN");
        assertThat(Trajectory.of(acts).ending()).isNull();
        assertThat(Trajectory.of(acts).milestone()).isEqualTo(Milestone.VALIDATED);
        assertThat(told()).endsWith("SELECTION BUREAU 40-50", "EXAMINATION BUREAU 70-");
    }

    @Test
    void countsADossierWhoseDepositIsNotTold() {
        act(0, "assignment.ACCEPT");

        assertThat(Trajectory.of(acts).milestone()).isEqualTo(Milestone.DESIGNATED);
        assertThat(Trajectory.of(acts).depositYear()).isEqualTo(2026);
    }

    @Test
    void endsNothingBeforeItBegan() {
        act(3, "request.CREATE");
        act(2, "request.SUBMIT");

        assertThat(told()).startsWith("WRITING SERVICE 3-3");
    }

    private void selected() {
        act(0, "request.CREATE");
        act(1, "request.ATTACH", "ENGAGEMENT_LETTER");
        act(2, "request.ATTACH", "SUPPORT_LETTER");
        act(10, "request.SUBMIT");
        act(15, "request.TAKE_UP");
        act(40, "request.VALIDATE");
        act(60, "request.SELECT");
    }

    private void act(int day, String key) {
        act(day, key, null, "SERVICE");
    }

    private void act(int day, String key, String detail) {
        act(day, key, detail, "SERVICE");
    }

    private void act(int day, String key, String detail, String capacity) {
        var at = START.plus(day, ChronoUnit.DAYS);
        acts.add(new JournalEntry(acts.size(), 1L, at, key, detail, "Sacha", 1L, "Service", capacity, null));
    }

    /// `STAGE PARTY from-to`, in days since the start.
    private List<String> told() {
        return Trajectory.of(acts).spans().stream()
                .map(span -> "%s %s %d-%s"
                        .formatted(
                                span.stage(),
                                span.party(),
                                ChronoUnit.DAYS.between(START, span.started()),
                                span.ended() == null ? "" : ChronoUnit.DAYS.between(START, span.ended())))
                .toList();
    }
}
