package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestMoved;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two requests on the table of a small wave, which each test undoes.
@ApplicationTest
@Transactional
@RecordApplicationEvents
class ScenariosTests {

    @Autowired
    Scene scene;

    @Autowired
    Waves waves;

    @Autowired
    Scenarios scenarios;

    @Autowired
    DecisionLetters letters;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Test
    void beginsWithTheFirstToHaveArrivedWithinWhatIsLeft() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first, second);

        var begun = begun(wave);

        assertThat(begun.lines()).containsExactly(new ScenarioLine(first.id(), Scenarios.USUAL, ""));
        assertThat(begun.total()).isEqualTo(Scenarios.USUAL);
    }

    @Test
    void changesNothingUntilItIsCommitted() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(2, 50_000, first);

        var prepared = prepared(wave, begun(wave), "", selected(first, ""));
        scenarios.copy(wave.id(), prepared.id(), "Une copie", scene.bureau());
        scenarios.drop(wave.id(), prepared.id(), prepared.version(), scene.bureau());

        assertThat(scene.find(first.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThat(lettersOf(first, wave)).isEmpty();
        assertThat(events.stream(RequestMoved.class))
                .noneMatch(moved -> moved.requestId() == first.id() && moved.act() == RequestAct.SELECT);
    }

    @Test
    void committedGivesEachItsDecisionAndItsLetterAndClosesTheWave() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first, second);
        var prepared = prepared(wave, begun(wave), "Un seul atelier possible.", selected(first, ""));
        var before = waves.deferrals(List.of(second.id())).getOrDefault(second.id(), 0L);

        assertThat(commit(wave, prepared, true)).isEmpty();

        assertThat(scene.find(first.reference()).status()).isEqualTo(RequestStatus.SELECTED);
        assertThat(scene.find(second.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThat(waves.find(wave.id()).isOpen()).isFalse();
        assertThat(waves.deferrals(List.of(second.id()))).containsEntry(second.id(), before + 1);
        assertThat(lettersOf(first, wave))
                .singleElement()
                .matches(DecisionLetter::isSelection)
                .satisfies(letter -> assertThat(letter.content()).contains(wave.name(), "est retenue"));
        assertThat(lettersOf(second, wave))
                .singleElement()
                .satisfies(letter -> assertThat(letter.content())
                        .contains("Un seul atelier possible.", "n° " + second.arrivalRank()));
    }

    @Test
    void isNotCommittedByWhoeverPreparedIt() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        var begun = ((Outcome.Done<Scenario>) scenarios.begin(wave.id(), "Du chef", scene.head())).value();

        assertThat(commit(wave, begun, true)).containsExactly("review.scenario.own");
        assertThat(scene.find(first.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThatThrownBy(() -> scenarios.commit(wave.id(), begun.id(), begun.version(), true, scene.bureau()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isPreparedByAllWhoChangeIt() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        var begun = begun(wave);
        var same = new Scenarios.Wanted(begun.name(), begun.deferral(), begun.lines());
        var unchanged = ((Outcome.Done<Scenario>)
                        scenarios.prepare(wave.id(), begun.id(), begun.version(), same, scene.head()))
                .value();
        assertThat(unchanged.isBy(scene.bureau().personId())).isTrue();

        var dearer =
                new Scenarios.Wanted(begun.name(), "", List.of(new ScenarioLine(first.id(), Money.euros(25_000), "")));
        var changed = ((Outcome.Done<Scenario>)
                        scenarios.prepare(wave.id(), begun.id(), unchanged.version(), dearer, scene.head()))
                .value();

        assertThat(commit(wave, changed, true)).containsExactly("review.scenario.own");
        assertThat(changed.isBy(scene.bureau().personId())).isTrue();
        var copy =
                ((Outcome.Done<Scenario>) scenarios.copy(wave.id(), changed.id(), "Une copie", scene.bureau())).value();
        assertThat(commit(wave, copy, true)).containsExactly("review.scenario.own");
    }

    @Test
    void isPreparedByNobodyElseForItsNameAlone() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        var begun = begun(wave);
        var wanted = new Scenarios.Wanted("Un autre nom", begun.deferral(), begun.lines());

        var named = ((Outcome.Done<Scenario>)
                        scenarios.prepare(wave.id(), begun.id(), begun.version(), wanted, scene.head()))
                .value();

        assertThat(named.name()).isEqualTo("Un autre nom");
        assertThat(named.isBy(scene.head().personId())).isFalse();
    }

    @Test
    void tellsEachObstacleAndLeavesEverythingAsItWas() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 30_000, first, second);
        var begun = begun(wave);

        assertThat(commit(wave, prepared(wave, begun, "", selected(second, "")), false))
                .containsExactly("review.wave.order");
        assertThat(commit(wave, prepared(wave, begun, "", selected(second, ""), selected(first, "")), false))
                .contains("review.wave.full", "review.wave.tooMuch", "review.wave.order");
        assertThat(commit(wave, prepared(wave, begun, "", selected(first, "")), true))
                .containsExactly("review.scenario.othersWhy");
        assertThat(commit(wave, prepared(wave, begun, "", deferred(first, "")), false))
                .containsExactly("review.wave.deferredWhy");
        assertThat(commit(wave, prepared(wave, begun, ""), false)).containsExactly("review.scenario.empty");
        filing.withdraw(
                first.reference(), scene.find(first.reference()).version(), "Le conseil y renonce.", scene.ddt53());
        assertThat(commit(wave, prepared(wave, begun, "", selected(first, "")), false))
                .contains("review.scenario.gone");

        assertThat(scene.find(second.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThat(lettersOf(second, wave)).isEmpty();
    }

    @Test
    void isRefusedWhenTheCreditsRanOutInBetween() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        var prepared = prepared(wave, begun(wave), "", selected(first, ""));
        jdbc.sql("update funding_envelope set amount = delegated, cp = cp_delegated where year = ?")
                .param(wave.opensOn().getYear())
                .update();
        entities.clear();

        assertThat(commit(wave, prepared, false)).containsExactly("review.wave.noCredits");
        assertThat(scene.find(first.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
    }

    @Test
    void isNotCommittedAsSomebodyHasNotReadIt() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        var begun = begun(wave);
        prepared(wave, begun, "Autrement.", selected(first, ""));

        assertThat(scenarios.commit(wave.id(), begun.id(), 0, true, scene.head()))
                .extracting(outcome ->
                        ((Outcome.Refused<Wave>) outcome).refusals().getFirst().key())
                .isEqualTo("review.scenario.reread");
        assertThat(scene.find(first.reference()).status()).isEqualTo(RequestStatus.ELIGIBLE);
    }

    @Test
    void namesEachRequestOnceAndNoneThatDoesNotExist() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(2, 50_000, first);
        var begun = begun(wave);

        assertThatThrownBy(() -> prepared(wave, begun, "", selected(first, ""), deferred(first, "Plus tard.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> prepared(wave, begun, "", new ScenarioLine(Long.MAX_VALUE, null, "Plus tard.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void hasANameOfItsOwn() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 50_000, first);
        begun(wave);

        assertThat(keys(scenarios.begin(wave.id(), "Essai", scene.bureau())))
                .containsExactly("review.scenario.sameName");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void isCommittedOnceFromTwoScreens() {
        var request = scene.reaches(Stage.ELIGIBLE);
        var wave = waves.current().orElseThrow();
        var begun = ((Outcome.Done<Scenario>)
                        scenarios.begin(wave.id(), "À deux " + request.reference(), scene.bureau()))
                .value();
        var prepared = prepared(wave, begun, "", selected(request, "Le calendrier presse."));

        Callable<String> commit = () -> {
            var refused = commit(wave, prepared, false);
            return refused.isEmpty() ? "done" : refused.getFirst();
        };

        assertThat(Together.all(commit, commit)).containsExactlyInAnyOrder("done", "review.scenario.twice");
        assertThat(letters.of(scene.find(request.reference()), scene.ddt53())).hasSize(1);
    }

    @Test
    void letsNobodyElseReadItsLetters() {
        var request = scene.reaches(Stage.ACCEPTED);
        var letter = letters.of(request, scene.ddt53()).getFirst();
        var holder = scene.groupement(scene.solicited(request.reference()).organisationId());

        assertThat(letters.find(request.reference(), letter.id(), scene.evron()))
                .isNotNull();
        for (var viewer : List.of(holder, scene.ddt22(), scene.laval(), scene.administrator())) {
            assertThatThrownBy(() -> letters.find(request.reference(), letter.id(), viewer))
                    .isInstanceOf(NotFound.class);
        }
    }

    /// A wave whose table holds nothing but the requests of the test, the last to have arrived.
    private Wave smallWave(int capacity, long euros, AtelierRequest... kept) {
        waves.current().ifPresent(open -> waves.close(open.id(), "Fin de la vague.", scene.head()));
        var today = LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
        var wanted = new Waves.NewWave(
                "Petite vague " + System.nanoTime(), today, today.plusDays(30), capacity, Money.euros(euros));
        var wave = ((Outcome.Done<Wave>) waves.open(wanted, scene.head())).value();
        var others = waves.onTheTable(wave).stream()
                .filter(row -> Stream.of(kept).noneMatch(one -> one.id() == row.id()))
                .map(row -> new Waves.Wish(row.reference().value(), null, "D’un autre essai."))
                .toList();
        waves.decide(wave.id(), others, scene.head());
        return wave;
    }

    /// Those of this wave: the one before has deferred them too when it was closed.
    private List<DecisionLetter> lettersOf(AtelierRequest request, Wave wave) {
        return letters.of(request, scene.ddt53()).stream()
                .filter(letter -> letter.waveId() == wave.id())
                .toList();
    }

    private Scenario begun(Wave wave) {
        return ((Outcome.Done<Scenario>) scenarios.begin(wave.id(), "Essai", scene.bureau())).value();
    }

    private Scenario prepared(Wave wave, Scenario begun, String deferral, ScenarioLine... lines) {
        var now = scenarios.find(wave.id(), begun.id());
        var wanted = new Scenarios.Wanted(now.name(), deferral, List.of(lines));
        return ((Outcome.Done<Scenario>) scenarios.prepare(wave.id(), now.id(), now.version(), wanted, scene.bureau()))
                .value();
    }

    private List<String> commit(Wave wave, Scenario scenario, boolean closing) {
        return keys(scenarios.commit(wave.id(), scenario.id(), scenario.version(), closing, scene.head()));
    }

    private static ScenarioLine selected(AtelierRequest request, String reason) {
        return new ScenarioLine(request.id(), Scenarios.USUAL, reason);
    }

    private static ScenarioLine deferred(AtelierRequest request, String reason) {
        return new ScenarioLine(request.id(), null, reason);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
