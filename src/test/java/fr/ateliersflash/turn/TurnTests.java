package fr.ateliersflash.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Talk.class)
class TurnTests {

    private static final Instant BEFORE_EVERY_AGREEMENT = Instant.parse("2018-01-08T10:00:00Z");

    @Autowired
    Scene scene;

    @Autowired
    SigningCircuit circuit;

    @Autowired
    Turns turns;

    @Autowired
    Examination examination;

    @Autowired
    Orders orders;

    @Autowired
    Credits credits;

    @Autowired
    Filing filing;

    @Autowired
    Conversations conversations;

    @Autowired
    Talk talk;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void awaitsWhoMustActAtEveryStage(Stage stage) {
        var request = scene.reaches(stage);

        assertThat(turns.of(request.id()))
                .extracting(turn -> Addressee.capacity(turn.addressee()) + " " + turn.key())
                .containsExactlyInAnyOrderElementsOf(expected(stage));
    }

    /// What the process says, stage by stage.
    private static List<String> expected(Stage stage) {
        return switch (stage) {
            case DRAFT, COMPLETE_DRAFT -> List.of("SERVICE draft");
            case SUBMITTED -> List.of("BUREAU takeUp");
            case IN_REVIEW, RESUBMITTED -> List.of("BUREAU examine");
            case RETURNED -> List.of("SERVICE answer");
            case ELIGIBLE -> List.of("HEAD_OF_BUREAU select");
            case SELECTED -> List.of("BUREAU propose");
            case PROPOSED -> List.of("MANDATAIRE accept");
            case ACCEPTED -> List.of("BUREAU delegate");
            case DELEGATED -> List.of("SERVICE open");
            case PREPARATION -> List.of("SERVICE guard.APPROPRIATION_ORDERED");
            case APPROPRIATION -> List.of("MANDATAIRE guard.NOTE_DEPOSITED");
            case NOTE ->
                List.of("SERVICE guard.NOTE_APPROVED_BY_SERVICE", "COLLECTIVITE guard.NOTE_APPROVED_BY_COLLECTIVITE");
            case ANIMATION -> List.of("SERVICE guard.VISIT_HELD", "SERVICE guard.SESSION_HELD");
            case RESTITUTION ->
                List.of(
                        "MANDATAIRE guard.DELIVERABLE_DEPOSITED",
                        "SERVICE guard.RESTITUTION_HELD",
                        "SERVICE guard.ROAD_MAP_BEGUN");
            case DELIVERABLE ->
                List.of(
                        "SERVICE guard.DELIVERABLE_APPROVED_BY_SERVICE",
                        "COLLECTIVITE guard.DELIVERABLE_APPROVED_BY_COLLECTIVITE",
                        "SERVICE guard.RESTITUTION_HELD",
                        "SERVICE guard.ROAD_MAP_BEGUN");
            case CLOSED -> List.of("BUREAU publish", "SERVICE pay");
            case SUSPENDED -> List.of("SERVICE resume");
            case PUBLISHED, DISCARDED, WITHDRAWN, REJECTED, REDIRECTED -> List.of();
            case ABANDONED -> List.of("SERVICE settle");
        };
    }

    @Test
    void handsOverFromTheExaminerToTheHeadOnceADecisionIsProposed() {
        var request = scene.reaches(Stage.IN_REVIEW);
        Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .forEach(letter -> assess(request, letter, Verdict.ACCEPTED, null));

        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("recommend");
        circuit.recommend(request.reference(), new SigningCircuit.Wanted(Decision.VALIDATE, null, ""), scene.bureau());

        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("decide");
        assertThat(turns.of(request.id())).allMatch(turn -> turns.isFor(turn, scene.head()));
    }

    @Test
    void asksTheServiceForALetterThatIsRefusedAndKeepsTheDateOfTheExaminer() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var since = turns.of(request.id()).getFirst().since();
        assess(request, PieceKind.SUPPORT_LETTER, Verdict.REFUSED, "Il n’est pas signé.");

        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("examine", "letter");
        assertThat(turns.of(request.id()).getFirst().since()).isEqualTo(since);
        assertThat(turns.of(request.id()).getLast().since()).isAfter(since);
    }

    @Test
    void waitsForNobodyElse() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(waiting(request, scene.bureau())).hasSize(1);
        assertThat(waiting(request, scene.ddt53())).isEmpty();
        assertThat(waiting(request, scene.ddt22())).isEmpty();
        assertThat(waiting(request, scene.evron())).isEmpty();
    }

    @Test
    void settlesWhatWasOrderedThenTakesBackTheRest() {
        var request = scene.reaches(Stage.ABANDONED);
        orders.of(request.id())
                .forEach(order -> orders.cancel(
                        request.reference(), order.id(), order.version(), "L’atelier s’arrête.", scene.ddt53()));
        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("takeBack");

        var delegation = credits.delegation(request.id()).orElseThrow();
        credits.adjust(request.reference(), delegation.version(), Money.ZERO, scene.bureau());
        assertThat(turns.of(request.id())).isEmpty();
    }

    @Test
    void followsTheAgreementThatEndsAndTheNextOneThatBegins() {
        var request = scene.reaches(Stage.SELECTED);

        scene.clock().at(BEFORE_EVERY_AGREEMENT, this::newDay);
        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("blocked");

        newDay();
        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("propose");
    }

    @Test
    void awaitsTheAnswersThatTheConversationAsksFor() {
        var request = scene.reaches(Stage.SUBMITTED);
        var question = talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        var other = talk.ask(request, scene.evron(), "Et nous ?", Party.SERVICE);
        var conversation = "/demandes/%s/conversation#message-".formatted(request.reference());

        assertThat(waiting(request, scene.ddt53()))
                .extracting(Turn::key, Turn::href)
                .containsExactly(
                        tuple("reply", conversation + question.id()), tuple("reply", conversation + other.id()));
        assertThat(waiting(request, scene.ddt53()).getLast().since())
                .isCloseTo(other.at(), within(1, ChronoUnit.MILLIS));
        assertThat(waiting(request, scene.evron())).isEmpty();

        talk.say(request, scene.ddt53(), "Deux hectares", Party.BUREAU);
        assertThat(waiting(request, scene.ddt53())).extracting(Turn::href).containsExactly(conversation + other.id());
        conversations.lift(request.reference(), other.id(), scene.evron());
        assertThat(turns.of(request.id())).extracting(Turn::key).containsExactly("takeUp");
    }

    @Test
    void awaitsAnswersFromEachParty() {
        var request = scene.reaches(Stage.PROPOSED);
        var groupement = scene.solicited(request.reference());
        talk.ask(request, scene.ddt53(), "Un avis ?", Party.BUREAU);
        talk.ask(request, scene.ddt53(), "Une salle ?", Party.COLLECTIVITE);
        talk.ask(request, scene.ddt53(), "Une date ?", Party.GROUPEMENT);

        assertThat(List.of(scene.bureau(), scene.head(), scene.evron(), groupement))
                .allSatisfy(viewer -> assertThat(waiting(request, viewer))
                        .extracting(Turn::key)
                        .containsOnlyOnce("reply"));
        assertThat(waiting(request, scene.ddt53())).isEmpty();
    }

    @Test
    void awaitsNoAnswerInTheTrash() {
        var request = scene.reaches(Stage.DRAFT);
        talk.ask(request, scene.bureau(), "Où en êtes-vous ?", Party.SERVICE);
        filing.discard(request.reference(), scene.find(request.reference()).version(), scene.ddt53());

        assertThat(turns.of(request.id())).isEmpty();
        filing.restore(request.reference(), scene.ddt53());
        assertThat(turns.of(request.id())).extracting(Turn::key).containsOnlyOnce("reply");
    }

    private boolean newDay() {
        turns.onNewDay();
        return true;
    }

    private List<Turn> waiting(AtelierRequest request, Viewer viewer) {
        return turns.waitingFor(viewer, Instant.EPOCH, 0, "", 10_000).stream()
                .filter(turn -> turn.requestId() == request.id())
                .toList();
    }

    private void assess(AtelierRequest request, PieceKind letter, Verdict verdict, String reason) {
        var version = scene.find(request.reference()).version();
        examination.assess(
                request.reference(), version, scene.letter(request, letter), verdict, reason, scene.bureau());
    }
}
