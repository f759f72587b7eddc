package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.funding.Plans;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two requests on the table of a small wave. There is one wave at a time: each test has its own, and undoes it.
@ApplicationTest
@Transactional
class WavesTests {

    private static final Money COST = Money.euros(20_000);

    @Autowired
    Scene scene;

    @Autowired
    Waves waves;

    @Autowired
    Plans plans;

    @Test
    void selectsInArrivalOrder() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(2, 50_000);

        assertThat(decide(wave, selected(first, null))).isEmpty();
        assertThat(decide(wave, selected(second, null))).isEmpty();
        assertThat(List.of(first.status(), second.status())).containsOnly(RequestStatus.SELECTED);
        assertThat(wave.committed()).isEqualTo(Money.euros(40_000));
    }

    @Test
    void jumpsTheQueueOnlyWithAWrittenReason() {
        scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(2, 50_000);

        assertThat(decide(wave, selected(second, null))).containsExactly("review.wave.order");
        assertThat(second.status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThat(decide(wave, selected(second, "La friche est vendue en mars.")))
                .isEmpty();
    }

    @Test
    void passesOverWhoIsDeferredInTheSameAct() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(2, 50_000);

        assertThat(decide(wave, deferred(first, null), selected(second, null)))
                .containsExactly("review.wave.deferredWhy");
        assertThat(decide(wave, deferred(first, "Le conseil se réunit plus tard."), selected(second, null)))
                .isEmpty();
    }

    @Test
    void selectsNoMoreThanItsCapacityAndItsEnvelope() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var wave = smallWave(1, 30_000);

        assertThat(decide(wave, selected(first, null), selected(second, null)))
                .containsExactly("review.wave.full", "review.wave.tooMuch");
        assertThat(List.of(first.status(), second.status())).containsOnly(RequestStatus.ELIGIBLE);
    }

    @Test
    void closesByDeferringTheOthersWhoKeepTheirRank() {
        var first = scene.reaches(Stage.ELIGIBLE);
        var second = scene.reaches(Stage.ELIGIBLE);
        var rank = second.arrivalRank();
        var wave = smallWave(2, 50_000);
        decide(wave, selected(first, null));

        waves.close(wave.id(), "La suite à la prochaine vague.", scene.head());

        assertThat(wave.isOpen()).isFalse();
        assertThat(wave.hasDecided(second.id())).isTrue();
        assertThat(second.status()).isEqualTo(RequestStatus.ELIGIBLE);
        assertThat(second.arrivalRank()).isEqualTo(rank);
        assertThatThrownBy(() -> decide(wave, selected(second, null))).isInstanceOf(Stale.class);
        assertThat(table(smallWave(2, 50_000))).contains(second.reference().value());
    }

    @Test
    void opensOnlyOnceTheOneBeforeIsClosed() {
        scene.reaches(Stage.ELIGIBLE);

        assertThat(keys(waves.open(wave("Vague de trop", 1, 1), scene.head()))).containsExactly("review.wave.another");
    }

    @Test
    void isNotOpenedOnceItsEndHasPassed() {
        scene.reaches(Stage.DRAFT);
        waves.close(waves.current().orElseThrow().id(), "Fin de la vague.", scene.head());
        var yesterday = LocalDate.now(scene.clock()).minusDays(1);
        var over = new Waves.NewWave("Vague passée", yesterday.minusDays(9), yesterday, 1, Money.euros(1));

        assertThat(keys(waves.open(over, scene.head()))).containsExactly("review.wave.over");
    }

    @Test
    void tellsWhatWasPlannedToWhoeverDelegates() {
        assertThat(plans.of(scene.reaches(Stage.ACCEPTED).id())).contains(Money.euros(20_000));
        assertThat(plans.of(scene.reaches(Stage.ELIGIBLE).id())).isEmpty();
    }

    @Test
    void doesNotPromiseMoreThanTheEnvelopeOfTheYear() {
        scene.reaches(Stage.DRAFT);
        waves.close(waves.current().orElseThrow().id(), "Fin de la vague.", scene.head());

        assertThat(keys(waves.open(wave("Vague trop riche", 10, 999_000_000), scene.head())))
                .containsExactly("review.wave.overEnvelope");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void decidesOnceWhenTwoPeopleDecideAtOnce() {
        var request = scene.reaches(Stage.ELIGIBLE);
        var wave = waves.current().orElseThrow();

        var decided = Together.all(orConflict(wave, request), orConflict(wave, request));

        assertThat(decided).containsExactlyInAnyOrder("decided", "conflict");
        assertThat(waves.find(wave.id()).choices())
                .filteredOn(choice -> choice.requestId() == request.id())
                .hasSize(1);
    }

    private Callable<String> orConflict(Wave wave, AtelierRequest request) {
        return () -> {
            try {
                return decide(wave, selected(request, "Le calendrier presse.")).isEmpty() ? "decided" : "refused";
            } catch (Stale | OptimisticLockingFailureException e) {
                return "conflict";
            }
        };
    }

    /// A wave whose table holds nothing but the requests of the test, which are the last to have arrived, two at most.
    private Wave smallWave(int capacity, long euros) {
        waves.current().ifPresent(open -> waves.close(open.id(), "Fin de la vague.", scene.head()));
        var opened = waves.open(wave("Petite vague " + System.nanoTime(), capacity, euros), scene.head());
        var wave = ((Outcome.Done<Wave>) opened).value();
        var before = waves.onTheTable(wave);
        var others = before.subList(0, Math.max(0, before.size() - 2)).stream()
                .map(row -> new Waves.Wish(row.reference().value(), null, "D’un autre essai."))
                .toList();
        waves.decide(wave.id(), others, scene.head());
        return wave;
    }

    private Waves.NewWave wave(String name, int capacity, long euros) {
        var today = LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
        return new Waves.NewWave(name, today, today.plusDays(30), capacity, Money.euros(euros));
    }

    private List<String> decide(Wave wave, Waves.Wish... wishes) {
        return keys(waves.decide(wave.id(), List.of(wishes), scene.head()));
    }

    private List<String> table(Wave wave) {
        return waves.onTheTable(wave).stream()
                .map(RequestRow::reference)
                .map(Object::toString)
                .toList();
    }

    private static Waves.Wish selected(AtelierRequest request, @Nullable String reason) {
        return new Waves.Wish(request.reference().value(), COST, reason);
    }

    private static Waves.Wish deferred(AtelierRequest request, @Nullable String reason) {
        return new Waves.Wish(request.reference().value(), null, reason);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
