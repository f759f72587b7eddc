package fr.ateliersflash.notification;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.site.Heralds;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What is announced under a button is what happens when it is pressed.
@ApplicationTest
class ForecastTests {

    private static final Pattern PEOPLE = Pattern.compile("(\\d+) personnes?+(?! au récapitulatif)");
    private static final Pattern DAILY = Pattern.compile("(\\d+) personnes? au récapitulatif");
    private static final Pattern MAILBOX = Pattern.compile("la boîte partagée");

    @Autowired
    Scene scene;

    @Autowired
    Heralds heralds;

    @Autowired
    Filing filing;

    @Autowired
    Examination examination;

    @Autowired
    Designation designation;

    @Autowired
    Preferences preferences;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void everybodyIsThere() {
        scene.evron();
        scene.bureau();
        scene.head();
        scene.groupements().forEach(scene::groupement);
    }

    @Test
    void ofADeposit() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        keeps(
                request,
                "request.SUBMIT",
                scene.ddt53(),
                () -> filing.submit(request.reference(), request.version(), scene.ddt53()));
    }

    @Test
    void ofADepositThatASharedMailboxAlsoHearsOf() {
        var evron = scene.evron();
        mailboxes.share("Mairie@Evron.exemple.fr", evron);
        preferences.choose(Map.of(NoticeKind.PROGRESS, Rhythm.NEVER), evron);
        try {
            var request = scene.reaches(Stage.COMPLETE_DRAFT);
            assertThat(forecast(request, "request.SUBMIT", scene.ddt53())).contains("la boîte partagée d’Évron");
            keeps(
                    request,
                    "request.SUBMIT",
                    scene.ddt53(),
                    () -> filing.submit(request.reference(), request.version(), scene.ddt53()));
        } finally {
            mailboxes.share("", evron);
            preferences.choose(Map.of(NoticeKind.PROGRESS, Rhythm.DAILY), evron);
        }
    }

    @Test
    void ofAReturnAndOfTheAnswerToIt() {
        var request = scene.reaches(Stage.IN_REVIEW);
        keeps(request, "request.RETURN", scene.bureau(), () -> sendBack(request));
        answer(request);
        keeps(
                request,
                "request.RESUBMIT",
                scene.ddt53(),
                () -> examination.resubmit(request.reference(), scene.ddt53()));
    }

    @Test
    void ofAValidation() {
        var request = scene.reaches(Stage.IN_REVIEW);
        for (var kind : List.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)) {
            var now = scene.find(request.reference());
            examination.assess(
                    now.reference(), now.version(), scene.letter(now, kind), Verdict.ACCEPTED, null, scene.bureau());
        }
        keeps(request, "request.VALIDATE", scene.head(), () -> scene.decides(request.reference(), Decision.VALIDATE));
    }

    @Test
    void ofARejection() {
        var request = scene.reaches(Stage.IN_REVIEW);
        keeps(request, "request.REJECT", scene.head(), () -> scene.decides(request.reference(), Decision.REJECT));
    }

    @Test
    void ofARedirection() {
        var request = scene.reaches(Stage.IN_REVIEW);
        keeps(request, "request.REDIRECT", scene.head(), () -> scene.decides(request.reference(), Decision.REDIRECT));
    }

    @Test
    void ofAProposal() {
        var request = scene.reaches(Stage.SELECTED);
        assertThat(forecast(request, "assignment.PROPOSE", scene.bureau())).contains("1 personne du groupement ");
        keeps(
                request,
                "assignment.PROPOSE",
                scene.bureau(),
                () -> designation.propose(request.reference(), scene.bureau()));
    }

    @Test
    void ofAWithdrawal() {
        var request = scene.reaches(Stage.SUBMITTED);
        keeps(
                request,
                "request.WITHDRAW",
                scene.ddt53(),
                () -> filing.withdraw(request.reference(), request.version(), "Abandon.", scene.ddt53()));
    }

    @Test
    void isShownUnderTheButtonAndToNobodyOutside() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        var page = "/demandes/" + request.reference() + "/recapitulatif";

        assertThat(mvc.get().uri(page).with(signedInAs(scene.ddt53())))
                .bodyText()
                .contains("Prévient par courriel", "du bureau de la DGALN");
        assertThat(mvc.get().uri(page).with(signedInAs(scene.bureau())))
                .bodyText()
                .doesNotContain("Prévient par courriel");
        assertThat(heralds.forecast("request.SUBMIT", request.reference(), scene.ddt22()))
                .isEmpty();
    }

    private void keeps(AtelierRequest request, String act, Viewer viewer, Runnable deed) {
        var said = forecast(request, act, viewer);
        var mails = mails(request);
        var digests = digests(request);
        deed.run();

        assertThat(mails(request) - mails)
                .as(said)
                .isEqualTo(sum(PEOPLE, said) + MAILBOX.matcher(said).results().count());
        assertThat(digests(request) - digests).as(said).isEqualTo(sum(DAILY, said));
        assertThat(mails(request) + digests(request)).as(said).isGreaterThan(mails + digests);
    }

    private String forecast(AtelierRequest request, String act, Viewer viewer) {
        return heralds.forecast(act, request.reference(), viewer).orElseThrow();
    }

    private static long sum(Pattern count, String said) {
        return count.matcher(said)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }

    private long mails(AtelierRequest request) {
        return one("select count(*) from notification_mail where request_id = ? and status = 'KEPT'", request);
    }

    private long digests(AtelierRequest request) {
        return one("select count(*) from notification_notice where request_id = ? and awaits_digest", request);
    }

    private long one(String sql, AtelierRequest request) {
        return jdbc.sql(sql).param(request.id()).query(Long.class).single();
    }

    private void sendBack(AtelierRequest request) {
        var today = LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
        examination.sendBack(
                request.reference(),
                List.of(new Examination.Point(new Spot(RemarkTarget.SITE, null), "Précisez le site.")),
                today.plusDays(15),
                scene.bureau());
    }

    private void answer(AtelierRequest request) {
        var now = scene.find(request.reference());
        var answers = transaction.execute(_ -> examination
                .asked(now)
                .map(remark ->
                        new Examination.Answer(remark.id(), remark.version(), AnswerKind.EXPLAINED, "C’est fait."))
                .toList());
        examination.answer(request.reference(), answers, scene.ddt53());
    }
}
