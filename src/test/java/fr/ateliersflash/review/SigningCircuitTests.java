package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Signatures;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SigningCircuitTests {

    private static final SigningCircuit.Wanted REJECTION =
            new SigningCircuit.Wanted(Decision.REJECT, null, "Le projet est arrêté.");
    private static final SigningCircuit.Wanted VALIDATION = new SigningCircuit.Wanted(Decision.VALIDATE, null, "");

    @Autowired
    SigningCircuit circuit;

    @Autowired
    Examination examination;

    @Autowired
    Signatures signatures;

    @Autowired
    Registration registration;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scene scene;

    @Test
    void oneProposesAndAnotherSigns() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.bureau());

        circuit.sign(request.reference(), request.version(), proposal.version(), scene.head());

        var now = scene.find(request.reference());
        assertThat(now.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(now.endingReason()).isEqualTo("Le projet est arrêté.");
        assertThat(circuit.of(request.id())).singleElement().satisfies(signed -> {
            assertThat(signed.status()).isEqualTo(Recommendation.Status.SIGNED);
            assertThat(signed.endedBy()).isEqualTo(scene.head().name());
        });
    }

    @Test
    void nobodySignsTheirOwnProposal() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.head());

        assertThat(keys(circuit.sign(request.reference(), request.version(), proposal.version(), scene.head())))
                .containsExactly("review.circuit.ownProposal");
        assertThat(scene.find(request.reference()).status()).isEqualTo(RequestStatus.IN_REVIEW);
        assertThatThrownBy(() -> jdbc.sql("""
                                update review_recommendation
                                set status = 'SIGNED', ended_by_id = made_by_id, ended_by = made_by, ended_at = now()
                                where id = ?""").param(proposal.id()).update())
                .as("not even in the database")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverMayNotDecideDoesNotSign() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.head());

        assertThatThrownBy(
                        () -> circuit.sign(request.reference(), request.version(), proposal.version(), scene.bureau()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circuit.recommend(request.reference(), REJECTION, scene.ddt53()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatLacksKeepsAValidationFromBeingProposed() {
        var request = scene.reaches(Stage.IN_REVIEW);

        assertThat(keys(circuit.recommend(request.reference(), VALIDATION, scene.bureau())))
                .contains("review.obstacle.letter.notAccepted.ENGAGEMENT_LETTER");
        assertThat(circuit.open(request.id())).isEmpty();
    }

    @Test
    void aValidationIsCheckedAgainWhenItIsSigned() {
        var request = scene.reaches(Stage.IN_REVIEW);
        for (var letter : List.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)) {
            assess(request, letter, Verdict.ACCEPTED, null);
        }
        var proposal = proposes(request, VALIDATION, scene.bureau());
        assess(request, PieceKind.SUPPORT_LETTER, Verdict.REFUSED, "Illisible.");

        var version = scene.find(request.reference()).version();
        assertThat(keys(circuit.sign(request.reference(), version, proposal.version(), scene.head())))
                .containsExactly("review.obstacle.letter.notAccepted.SUPPORT_LETTER");
        assertThat(circuit.open(request.id())).isPresent();
    }

    @Test
    void aVisaIsSomebodyElsesAndGivenOnce() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.bureau());
        var colleague = colleague();

        assertThat(keys(circuit.endorse(request.reference(), proposal.version(), "", scene.bureau())))
                .containsExactly("review.circuit.ownVisa");
        circuit.endorse(request.reference(), proposal.version(), "D’accord.", colleague);
        var endorsed = circuit.open(request.id()).orElseThrow();
        assertThat(endorsed.visas()).singleElement().satisfies(visa -> {
            assertThat(visa.person()).isEqualTo(colleague.name());
            assertThat(visa.note()).isEqualTo("D’accord.");
        });
        assertThat(keys(circuit.endorse(request.reference(), endorsed.version(), "", colleague)))
                .containsExactly("review.circuit.secondVisa");
        assertThatThrownBy(() -> circuit.sign(request.reference(), request.version(), proposal.version(), scene.head()))
                .as("whoever signs has read the visas")
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatIsSentBackCanBeProposedAgain() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.bureau());

        circuit.sendDown(request.reference(), proposal.version(), "Motif à préciser.", scene.head());
        proposes(request, REJECTION, scene.bureau());

        assertThat(circuit.of(request.id()))
                .extracting(Recommendation::status)
                .containsExactly(Recommendation.Status.SENT_BACK, Recommendation.Status.OPEN);
    }

    @Test
    void aReturnOvertakesAProposal() {
        var request = scene.reaches(Stage.IN_REVIEW);
        proposes(request, REJECTION, scene.bureau());

        examination.sendBack(
                request.reference(),
                List.of(new Examination.Point(new Spot(RemarkTarget.SITE, null), "Où ?")),
                today().plusDays(21),
                scene.bureau());

        assertThat(circuit.open(request.id())).isEmpty();
    }

    @Test
    void onlyTheBureauLearnsWhatIsProposed() {
        var request = scene.reaches(Stage.IN_REVIEW);
        proposes(request, REJECTION, scene.bureau());

        assertThat(journal.of(request.id(), OrganisationKind.BUREAU, scene.head()))
                .anyMatch(entry -> entry.key().startsWith("recommendation."));
        for (var viewer : List.of(scene.ddt53(), scene.evron(), scene.drealPaysDeLaLoire())) {
            assertThat(journal.of(request.id(), request.sideOf(viewer), viewer))
                    .isNotEmpty()
                    .noneMatch(entry -> entry.key().startsWith("recommendation."));
        }
    }

    @Test
    void aSignatureIsLentForATimeAndSaysInWhoseName() {
        var colleague = colleague();
        var request = scene.reaches(Stage.IN_REVIEW);
        var proposal = proposes(request, REJECTION, scene.bureau());
        signatures.lend(colleague.personId(), today(), today().plusDays(7), scene.head());
        var delegate = directory.viewer(colleague.personId()).orElseThrow();

        circuit.sign(request.reference(), request.version(), proposal.version(), delegate);

        assertThat(circuit.of(request.id()).getFirst().endedBy())
                .isEqualTo(
                        colleague.name() + ", par délégation de " + scene.head().name());
        assertThatThrownBy(() -> signatures.lend(scene.bureau().personId(), today(), today(), delegate))
                .as("a signature is not lent further")
                .isInstanceOf(NotFound.class);

        signatures.takeBack(colleague.personId(), scene.head());
        assertThat(directory.viewer(colleague.personId()).orElseThrow().is(Capacity.HEAD_OF_BUREAU))
                .isFalse();
    }

    @Test
    void aSignatureIsNotLentForThePast() {
        assertThat(keys(signatures.lend(
                        colleague().personId(), today().minusDays(9), today().minusDays(2), scene.head())))
                .containsExactly("account.signature.past");
    }

    @Test
    void aSignatureThatIsLentIsNotLentOverIt() {
        var colleague = colleague();
        signatures.lend(colleague.personId(), today(), today().plusDays(7), scene.head());

        assertThat(keys(signatures.lend(
                        colleague.personId(), today().plusDays(20), today().plusDays(30), scene.head())))
                .containsExactly("account.signature.twice");
        assertThat(directory.viewer(colleague.personId()).orElseThrow().is(Capacity.HEAD_OF_BUREAU))
                .isTrue();
    }

    private Viewer colleague() {
        var email = "instruction.bis@exemple.fr";
        registration.person(
                scene.bureau().organisationId(), "Ange Essai", email, Role.AGENT, Cast.PASSWORD, By.SETTINGS);
        return directory.viewer(email);
    }

    private Recommendation proposes(AtelierRequest request, SigningCircuit.Wanted wanted, Viewer viewer) {
        if (circuit.recommend(request.reference(), wanted, viewer) instanceof Outcome.Done<Recommendation>(var made)) {
            return made;
        }
        throw new AssertionError("refused");
    }

    private void assess(AtelierRequest request, PieceKind letter, Verdict verdict, String reason) {
        var now = scene.find(request.reference());
        examination.assess(now.reference(), now.version(), scene.letter(now, letter), verdict, reason, scene.bureau());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
