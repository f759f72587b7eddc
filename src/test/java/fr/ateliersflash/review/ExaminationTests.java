package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Site;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@ApplicationTest
class ExaminationTests {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Scene scene;

    @Autowired
    Examination examination;

    @Autowired
    Filing filing;

    @Test
    void isNotValidatedBeforeBothLettersAreAccepted() {
        var request = scene.reaches(Stage.IN_REVIEW);
        accept(request, PieceKind.ENGAGEMENT_LETTER);
        examination.assess(
                request.reference(),
                now(request).version(),
                scene.letter(request, PieceKind.SUPPORT_LETTER),
                Verdict.REFUSED,
                "Il n’est pas signé.",
                scene.bureau());

        assertThat(refusals(request)).containsExactly("review.obstacle.letter.notAccepted.SUPPORT_LETTER");
        assertThat(now(request).status()).isEqualTo(RequestStatus.IN_REVIEW);

        accept(request, PieceKind.SUPPORT_LETTER);
    }

    @Test
    void asksForALetterAgainOnceItIsReplaced() {
        var request = scene.reaches(Stage.IN_REVIEW);
        accept(request, PieceKind.ENGAGEMENT_LETTER);
        accept(request, PieceKind.SUPPORT_LETTER);
        attach(request, PieceKind.SUPPORT_LETTER);

        assertThat(refusals(request)).containsExactly("review.obstacle.letter.notAccepted.SUPPORT_LETTER");
    }

    @Test
    void waivesOneByOneTheRulesThatAreNotMet() {
        var request = withoutFriche();
        accept(request, PieceKind.ENGAGEMENT_LETTER);
        accept(request, PieceKind.SUPPORT_LETTER);

        assertThat(refusals(request)).containsExactly("review.obstacle.rule.SCALE", "review.obstacle.rule.EPCI");

        waive(request, EligibilityRule.SCALE);
        assertThat(refusals(request)).containsExactly("review.obstacle.rule.EPCI");

        waive(request, EligibilityRule.EPCI);
        assertThat(examination.checks(now(request)))
                .filteredOn(check -> !check.met())
                .extracting(check -> check.waiver().reason())
                .containsOnly("Tout le bassin de vie en dépend.");
        assertThat(refusals(request)).isEmpty();
    }

    @Test
    void isNotSentBackAgainBeforeEveryRemarkIsAnswered() {
        var request = scene.reaches(Stage.RETURNED);
        var remarks = examination.remarks(request);
        answer(request, remarks.getFirst());

        assertThat(keys(examination.resubmit(request.reference(), scene.ddt53())))
                .containsExactly("review.obstacle.unanswered");
        assertThat(now(request).status()).isEqualTo(RequestStatus.RETURNED);

        answer(request, remarks.getLast());
        assertThat(keys(examination.resubmit(request.reference(), scene.ddt53())))
                .isEmpty();
        assertThat(now(request).arrivalRank()).isEqualTo(request.arrivalRank());
    }

    @Test
    void keepsTheAnswerOfTheColleagueWhoWasFaster() {
        var request = scene.reaches(Stage.RETURNED);
        var remark = examination.remarks(request).getFirst();
        answer(request, remark);

        var late = new Examination.Answer(remark.id(), remark.version(), AnswerKind.EXPLAINED, "Autre chose.");
        var refused = examination.answer(request.reference(), List.of(late), scene.ddt53());

        assertThat(((Outcome.Refused<?>) refused).refusals())
                .extracting(Refusal::key)
                .containsExactly("review.answer.overtaken");
        assertThat(examination.remarks(request).getFirst().answer()).isEqualTo("C’est corrigé.");
    }

    @Test
    void answersOnlyTheRemarksOfTheLastReturn() {
        var request = scene.reaches(Stage.RESUBMITTED);
        var old = examination.remarks(request).getFirst();
        examination.sendBack(
                request.reference(),
                List.of(new Examination.Point(new Spot(RemarkTarget.SITE, null), "Où est l’entrée ?")),
                LocalDate.now(scene.clock()).plusDays(21),
                scene.bureau());

        assertThat(examination.asked(now(request))).extracting(Remark::text).containsExactly("Où est l’entrée ?");
        assertThatThrownBy(() -> answer(request, old)).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotDepositedUnderTheEyesOfWhoeverReadAnotherVersion() {
        var read = scene.reaches(Stage.COMPLETE_DRAFT);
        var site = new Site(List.of("53097"), Scale.SITE, true, true, "Le bourg", "Un îlot du centre.");
        filing.save(read.reference(), Reading.of(read.fiche().site()), site, List.of(), scene.ddt53());

        assertThatThrownBy(() -> filing.submit(read.reference(), read.version(), scene.ddt53()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void isDecidedOnlyByWhoeverReadItAsItIs() {
        var read = scene.reaches(Stage.IN_REVIEW);
        accept(read, PieceKind.ENGAGEMENT_LETTER);
        var letter = scene.letter(read, PieceKind.ENGAGEMENT_LETTER);

        assertThatThrownBy(() -> examination.assess(
                        read.reference(), read.version(), letter, Verdict.REFUSED, "Non signé.", scene.bureau()))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> filing.withdraw(read.reference(), read.version(), "Non.", scene.ddt53()))
                .isInstanceOf(Stale.class);
        assertThat(refusals(read)).doesNotContain("review.obstacle.letter.notAccepted.ENGAGEMENT_LETTER");
    }

    @Test
    void staysAnswerableAfterAWithdrawalThatLeftRemarksOpen() {
        var request = scene.reaches(Stage.RETURNED);
        filing.withdraw(request.reference(), now(request).version(), "Le maire hésite.", scene.ddt53());
        examination.reopen(request.reference(), "Il n’hésite plus.", scene.head());
        examination.sendBack(
                request.reference(),
                List.of(new Examination.Point(new Spot(RemarkTarget.SITE, null), "Où est l’entrée ?")),
                LocalDate.now(scene.clock()).plusDays(21),
                scene.bureau());

        examination.asked(now(request)).toList().forEach(remark -> answer(request, remark));

        assertThat(keys(examination.resubmit(request.reference(), scene.ddt53())))
                .isEmpty();
    }

    @Test
    void isSentBackWithOneRemarkAtLeast() {
        var request = scene.reaches(Stage.IN_REVIEW);

        assertThatThrownBy(() -> examination.sendBack(request.reference(), List.of(), null, scene.bureau()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTakenUpByTheBureauOnly() {
        var request = scene.reaches(Stage.IN_REVIEW);

        assertThatThrownBy(() -> examination.takeUp(request.reference(), scene.ddt53()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isTakenUpByOneOfTwoExaminersAtOnce() {
        var request = scene.reaches(Stage.SUBMITTED);

        var taken = Together.all(
                orConflict(() ->
                        examination.takeUp(request.reference(), scene.bureau()).examinerName()),
                orConflict(() ->
                        examination.takeUp(request.reference(), scene.head()).examinerName()));

        assertThat(taken).containsOnlyOnce("conflict");
        assertThat(taken).contains(now(request).examinerName());
    }

    private static Callable<String> orConflict(Callable<String> act) {
        return () -> {
            try {
                return act.call();
            } catch (Stale | OptimisticLockingFailureException e) {
                return "conflict";
            }
        };
    }

    /// A request of a single commune, without friche nor intercommunalité.
    private AtelierRequest withoutFriche() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        var site = new Site(List.of("53097"), Scale.SITE, false, false, "Le bourg", "Un îlot du centre.");
        filing.save(request.reference(), Reading.of(request.fiche().site()), site, List.of(), scene.ddt53());
        filing.submit(request.reference(), now(request).version(), scene.ddt53());
        return examination.takeUp(request.reference(), scene.bureau());
    }

    private void accept(AtelierRequest request, PieceKind letter) {
        examination.assess(
                request.reference(),
                now(request).version(),
                scene.letter(request, letter),
                Verdict.ACCEPTED,
                null,
                scene.bureau());
    }

    private void attach(AtelierRequest request, PieceKind letter) {
        filing.attach(
                request.reference(),
                letter,
                getClass().getResourceAsStream("/local/courrier-soutien.pdf"),
                "courrier.pdf",
                scene.ddt53());
    }

    private void waive(AtelierRequest request, EligibilityRule rule) {
        examination.waive(request.reference(), rule, "Tout le bassin de vie en dépend.", scene.bureau());
    }

    private void answer(AtelierRequest request, Remark remark) {
        examination.answer(
                request.reference(),
                List.of(new Examination.Answer(remark.id(), remark.version(), AnswerKind.EXPLAINED, "C’est corrigé.")),
                scene.ddt53());
    }

    private AtelierRequest now(AtelierRequest request) {
        return scene.find(request.reference());
    }

    private List<String> refusals(AtelierRequest request) {
        return examination.obstacles(dossiers.findWithPieces(request.reference(), scene.head())).stream()
                .map(Refusal::key)
                .toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
