package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.request.Decisions;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the waves, decides in them and closes them. What is decided was prepared as a scenario: see [Scenarios].
@Service
@Transactional
public class Waves {

    /// How many eligible requests a wave lays on the table at once.
    static final int TABLE = 200;

    private final WaveRepository waves;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Credits credits;
    private final DecisionLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waves(
            WaveRepository waves,
            Dossiers dossiers,
            Decisions decisions,
            Credits credits,
            DecisionLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waves = waves;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.credits = credits;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    public record NewWave(String name, LocalDate opensOn, LocalDate closesOn, int capacity, Money envelope) {}

    /// What the head of the bureau wants done with one request.
    ///
    /// @param amount set aside when selected, null when deferred
    public record Wish(
            String reference,
            @Nullable Money amount,
            @Nullable String reason) {
        boolean isSelection() {
            return amount != null;
        }
    }

    public Outcome<Wave> open(NewWave wanted, Viewer viewer) {
        var by = admit(viewer);
        var refusals = new ArrayList<Refusal>();
        if (waves.findByClosedAtIsNull().isPresent()) {
            refusals.add(Refusal.of("review.wave.another"));
        }
        if (wanted.closesOn().isBefore(today())) {
            refusals.add(Refusal.of("review.wave.over"));
        }
        if (waves.existsByName(wanted.name())) {
            refusals.add(Refusal.of("review.wave.sameName", wanted.name()));
        }
        var left = left(wanted.opensOn().getYear());
        if (wanted.envelope().exceeds(left)) {
            refusals.add(Refusal.of("review.wave.overEnvelope", wanted.opensOn().getYear() + "", left));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var at = clock.instant();
        events.publishEvent(new OfficeFact(wanted.name(), "wave.OPEN", by, at));
        return Outcome.done(waves.save(new Wave(
                wanted.name(), wanted.opensOn(), wanted.closesOn(), wanted.capacity(), wanted.envelope(), at)));
    }

    /// Selects and defers, all or nothing. People come to it through [Scenarios], where two of them are needed.
    ///
    /// @param wishes in the order in which ateliers are to be held
    public Outcome<Wave> decide(long waveId, List<Wish> wishes, Viewer viewer) {
        var wave = openWave(waveId);
        var table = onTheTable(wave);
        var obstacles = obstacles(wave, table, wishes);
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        wishes.forEach(wish -> carryOut(wave, table, wish, viewer));
        return Outcome.done(wave);
    }

    /// Closes a wave; what it has not decided is deferred, for the reason given.
    public Wave close(long waveId, String reason, Viewer viewer) {
        var by = admit(viewer);
        var wave = openWave(waveId);
        List<RequestRow> left;
        while (!(left = onTheTable(wave)).isEmpty()) {
            left.forEach(
                    row -> carryOut(wave, List.of(row), new Wish(row.reference().value(), null, reason), viewer));
        }
        var at = clock.instant();
        events.publishEvent(new OfficeFact(wave.name(), "wave.CLOSE", by, at, reason));
        return wave.close(by, at);
    }

    /// The wave, which nobody else decides in until the end of the transaction.
    ///
    /// @throws NotFound when there is none
    Wave hold(long id) {
        return waves.lock(id).orElseThrow(() -> new NotFound("wave " + id));
    }

    /// @throws NotFound when there is none
    @Transactional(readOnly = true)
    public Wave find(long id) {
        return waves.findById(id).orElseThrow(() -> new NotFound("wave " + id));
    }

    @Transactional(readOnly = true)
    public List<Wave> latest() {
        var latest = waves.findTop30ByOrderByOpensOnDesc();
        latest.forEach(wave -> wave.choices().size());
        return latest;
    }

    @Transactional(readOnly = true)
    public Optional<Wave> current() {
        return waves.findByClosedAtIsNull();
    }

    /// The name of the wave that selected a request, the last one when it was selected again.
    @Transactional(readOnly = true)
    public Optional<String> nameOfWave(long requestId) {
        return waves.nameOfWave(requestId);
    }

    /// How often each of these requests was deferred by a wave, those that were.
    @Transactional(readOnly = true)
    public Map<Long, Long> deferrals(Collection<Long> requestIds) {
        return requestIds.isEmpty()
                ? Map.of()
                : waves.deferrals(requestIds).stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /// The requests that the waves opened in a year have selected.
    @Transactional(readOnly = true)
    public List<Long> selectedIn(int year) {
        return waves.selectedIn(year);
    }

    /// The eligible requests that a wave has not decided on yet, in arrival order.
    @Transactional(readOnly = true)
    public List<RequestRow> onTheTable(Wave wave) {
        return dossiers.queue(RequestStatus.ELIGIBLE, 0, TABLE + wave.choices().size()).stream()
                .filter(row -> !wave.hasDecided(row.id()))
                .limit(TABLE)
                .toList();
    }

    /// What a year's envelope can still pay for: what is neither delegated, nor promised to a request that waits for
    /// its delegation.
    @Transactional(readOnly = true)
    public Money left(int year) {
        var promises = waves.promises(year);
        var delegated =
                credits.delegated(promises.stream().map(Promise::requestId).toList());
        var promised = promises.stream()
                .filter(promise -> !delegated.contains(promise.requestId()))
                .map(Promise::amount)
                .reduce(Money.ZERO, Money::plus);
        var undelegated = credits.remaining(year);
        return promised.exceeds(undelegated) ? Money.ZERO : undelegated.minus(promised);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    private static By admit(Viewer viewer) {
        if (!viewer.is(Capacity.HEAD_OF_BUREAU)) {
            throw new NotFound("waves are for the head of the bureau");
        }
        return viewer.acting(Capacity.HEAD_OF_BUREAU);
    }

    private Wave openWave(long waveId) {
        var wave = hold(waveId);
        if (!wave.isOpen()) {
            throw new Stale("wave " + waveId + " is closed");
        }
        return wave;
    }

    private void carryOut(Wave wave, List<RequestRow> table, Wish wish, Viewer viewer) {
        var row = row(table, wish).orElseThrow(() -> new Stale(wish.reference() + " has left the table"));
        var by = viewer.acting(Capacity.HEAD_OF_BUREAU);
        var act = wish.isSelection() ? RequestAct.SELECT : RequestAct.DEFER;
        var at = clock.instant();
        var request = decisions.decide(act, row.reference(), wish.reason(), viewer);
        if (wish.amount() != null) {
            wave.select(row.id(), wish.amount(), wish.reason(), by, at);
        } else if (wish.reason() != null) {
            wave.defer(row.id(), wish.reason(), by, at);
        }
        letters.write(request, wave, wish.isSelection(), wish.reason(), by, at);
    }

    /// What keeps these wishes from being carried out now.
    ///
    /// @param wishes in the order in which ateliers are to be held
    @Transactional(readOnly = true)
    List<Refusal> obstacles(Wave wave, List<RequestRow> table, List<Wish> wishes) {
        var obstacles = new ArrayList<Refusal>();
        var selections = wishes.stream().filter(Wish::isSelection).toList();
        if (!selections.isEmpty() && today().isBefore(wave.opensOn())) {
            obstacles.add(Refusal.of("review.wave.notYet", French.date(wave.opensOn())));
        }
        if (!selections.isEmpty() && today().isAfter(wave.closesOn())) {
            obstacles.add(Refusal.of("review.wave.late", French.date(wave.closesOn())));
        }
        if (wave.selectedCount() + selections.size() > wave.capacity()) {
            obstacles.add(Refusal.of("review.wave.full", wave.capacity()));
        }
        var total = selections.stream()
                .flatMap(wish -> Optional.ofNullable(wish.amount()).stream())
                .reduce(wave.committed(), Money::plus);
        if (total.exceeds(wave.envelope())) {
            obstacles.add(Refusal.of("review.wave.tooMuch", total, wave.envelope()));
        }
        var wanted = total.minus(wave.committed());
        var left = left(wave.opensOn().getYear());
        if (wanted.exceeds(left)) {
            obstacles.add(Refusal.of("review.wave.noCredits", wave.opensOn().getYear() + "", left));
        }
        jumpingTheQueue(table, wishes)
                .map(wish -> Refusal.of("review.wave.order", wish.reference()))
                .forEach(obstacles::add);
        wishes.stream()
                .filter(wish -> !wish.isSelection() && isBlank(wish.reason()))
                .map(wish -> Refusal.of("review.wave.deferredWhy", wish.reference()))
                .forEach(obstacles::add);
        return obstacles;
    }

    /// The selections without a reason that pass over somebody who arrived before, neither deferred nor selected by
    /// then.
    private static Stream<Wish> jumpingTheQueue(List<RequestRow> table, List<Wish> wishes) {
        var settled = wishes.stream()
                .filter(wish -> !wish.isSelection())
                .map(Wish::reference)
                .collect(Collectors.toSet());
        var jumping = new ArrayList<Wish>();
        for (var wish : wishes) {
            if (wish.isSelection()) {
                var passesOver = table.stream()
                        .map(row -> row.reference().value())
                        .takeWhile(reference -> !reference.equals(wish.reference()))
                        .anyMatch(reference -> !settled.contains(reference));
                if (passesOver && isBlank(wish.reason())) {
                    jumping.add(wish);
                }
                settled.add(wish.reference());
            }
        }
        return jumping.stream();
    }

    private static Optional<RequestRow> row(List<RequestRow> table, Wish wish) {
        return table.stream()
                .filter(row -> row.reference().value().equals(wish.reference()))
                .findFirst();
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }
}
