package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Scenarios of a wave: prepared by the bureau, as many as it likes, without any effect; then one of them is committed
/// by somebody who has not prepared it. Committing it is one act for all the requests it concerns: each gets its
/// decision, its letter and its notices, or none does.
@Service
@Transactional
public class Scenarios {

    /// What an atelier usually costs, tax included: a new scenario starts from it. Source: the note of the DGALN.
    public static final Money USUAL = Money.euros(20_000);

    private final ScenarioRepository scenarios;
    private final Waves waves;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scenarios(
            ScenarioRepository scenarios,
            Waves waves,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scenarios = scenarios;
        this.waves = waves;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    /// What is wanted of a scenario.
    ///
    /// @param deferral why the requests that it does not name would be deferred, may be empty
    /// @param lines in the order in which ateliers would be held
    public record Wanted(String name, String deferral, List<ScenarioLine> lines) {}

    /// In the order in which they were begun.
    @Transactional(readOnly = true)
    public List<Scenario> of(Wave wave) {
        return scenarios.findByWaveIdOrderById(wave.id());
    }

    /// @throws NotFound when the wave has none by that number
    @Transactional(readOnly = true)
    public Scenario find(long waveId, long id) {
        return scenarios
                .findById(id)
                .filter(scenario -> scenario.waveId() == waveId)
                .orElseThrow(() -> new NotFound("scenario " + id + " of wave " + waveId));
    }

    /// Begins a scenario: the first to have arrived, within what is left of the wave.
    public Outcome<Scenario> begin(long waveId, String name, Viewer viewer) {
        return begin(waveId, name, null, viewer);
    }

    /// Begins a scenario from another one of the same wave.
    public Outcome<Scenario> copy(long waveId, long id, String name, Viewer viewer) {
        return begin(waveId, name, find(waveId, id), viewer);
    }

    private Outcome<Scenario> begin(long waveId, String name, @Nullable Scenario from, Viewer viewer) {
        var by = admit(viewer);
        var wave = waves.hold(waveId);
        if (!wave.isOpen()) {
            return Outcome.refused(closed(wave));
        }
        if (scenarios.existsByWaveIdAndName(waveId, name)) {
            return Outcome.refused(Refusal.of("review.scenario.sameName", name));
        }
        var at = clock.instant();
        var scenario = new Scenario(waveId, name, by, at);
        return Outcome.done(scenarios.saveAndFlush(
                from == null ? scenario.prepare(name, "", inArrivalOrder(wave), by, at) : scenario.from(from)));
    }

    private List<ScenarioLine> inArrivalOrder(Wave wave) {
        var places = wave.capacity() - wave.selectedCount();
        var credits = wave.envelope().minus(wave.committed());
        var lines = new ArrayList<ScenarioLine>();
        for (var row : waves.onTheTable(wave)) {
            if (lines.size() >= places || USUAL.exceeds(credits)) {
                break;
            }
            credits = credits.minus(USUAL);
            lines.add(new ScenarioLine(row.id(), USUAL, ""));
        }
        return lines;
    }

    /// Why a scenario can no longer be changed, whatever its version: it is settled, or a colleague has dropped it.
    /// Empty
    /// while it can.
    @Transactional(readOnly = true)
    public Optional<Refusal> over(long waveId, long id) {
        var wave = waves.find(waveId);
        return scenarios
                .findById(id)
                .map(scenario -> settled(wave, scenario, "review.scenario.over"))
                .orElseGet(() -> Optional.of(Refusal.of("review.scenario.dropped.since")));
    }

    /// Who has written a scenario since a version of it was read, empty when nobody has.
    @Transactional(readOnly = true)
    public Optional<Refusal> changedSince(long version, long waveId, long id) {
        return changed(find(waveId, id), version, "review.scenario.changed");
    }

    /// @param version the version that was read
    /// @throws NotFound when it names a request that does not exist, or one twice
    public Outcome<Scenario> prepare(long waveId, long id, long version, Wanted wanted, Viewer viewer) {
        var by = admit(viewer);
        var wave = waves.hold(waveId);
        var scenario = find(waveId, id);
        var refusal = settled(wave, scenario, "review.scenario.over")
                .or(() -> changed(scenario, version, "review.scenario.changed"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var named = wanted.lines().stream().map(ScenarioLine::requestId).toList();
        if (dossiers.rows(viewer, named).size() != named.size()) {
            throw new NotFound("requests of scenario " + id);
        }
        if (!scenario.name().equals(wanted.name()) && scenarios.existsByWaveIdAndName(waveId, wanted.name())) {
            return Outcome.refused(Refusal.of("review.scenario.sameName", wanted.name()));
        }
        return Outcome.done(scenarios.saveAndFlush(
                scenario.prepare(wanted.name(), wanted.deferral(), wanted.lines(), by, clock.instant())));
    }

    /// @param version the version that was read
    public Outcome<Scenario> drop(long waveId, long id, long version, Viewer viewer) {
        admit(viewer);
        var wave = waves.hold(waveId);
        var scenario = find(waveId, id);
        var refusal = settled(wave, scenario, "review.scenario.over")
                .or(() -> changed(scenario, version, "review.scenario.reread"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        scenarios.delete(scenario);
        return Outcome.done(scenario);
    }

    /// What keeps a scenario from being committed now, whoever does it.
    ///
    /// @param closing whether the wave would be closed with it
    @Transactional(readOnly = true)
    public List<Refusal> obstacles(Scenario scenario, boolean closing) {
        return obstacles(waves.find(scenario.waveId()), scenario, closing);
    }

    private List<Refusal> obstacles(Wave wave, Scenario scenario, boolean closing) {
        var table = waves.onTheTable(wave);
        var waiting = table.stream().map(RequestRow::id).collect(Collectors.toSet());
        var gone = scenario.lines().stream()
                .filter(line -> !waiting.contains(line.requestId()))
                .count();
        var others = others(scenario, table).count();
        var obstacles = new ArrayList<Refusal>();
        if (scenario.lines().isEmpty() && !closing) {
            obstacles.add(Refusal.of("review.scenario.empty"));
        }
        if (gone > 0) {
            obstacles.add(Refusal.of("review.scenario.gone", gone));
        }
        if (closing && others > 0 && scenario.deferral().isEmpty()) {
            obstacles.add(Refusal.of("review.scenario.othersWhy", others));
        }
        obstacles.addAll(waves.obstacles(wave, table, wishes(scenario, table, closing)));
        return obstacles;
    }

    /// Those on the table that it does not name.
    private static Stream<RequestRow> others(Scenario scenario, List<RequestRow> table) {
        return table.stream().filter(row -> scenario.of(row.id()).isEmpty());
    }

    /// Those that the scenario names, in its order; then, when it closes the wave, the others, deferred.
    private static List<Waves.Wish> wishes(Scenario scenario, List<RequestRow> table, boolean closing) {
        var rows = table.stream().collect(Collectors.toMap(RequestRow::id, Function.identity()));
        var named = scenario.lines().stream()
                .flatMap(line -> Optional.ofNullable(rows.get(line.requestId())).stream()
                        .map(row -> wish(row, line.amount(), line.reason())));
        var others = closing && !scenario.deferral().isEmpty()
                ? others(scenario, table).map(row -> wish(row, null, scenario.deferral()))
                : Stream.<Waves.Wish>of();
        return Stream.concat(named, others).toList();
    }

    private static Waves.Wish wish(RequestRow row, @Nullable Money amount, String reason) {
        return new Waves.Wish(row.reference().value(), amount, reason.isEmpty() ? null : reason);
    }

    /// Carries out a scenario.
    ///
    /// @param version the version that was read
    /// @param closing whether the wave is closed with it, what it does not name being deferred
    public Outcome<Wave> commit(long waveId, long id, long version, boolean closing, Viewer viewer) {
        if (!viewer.is(Capacity.HEAD_OF_BUREAU)) {
            throw new NotFound("scenarios are committed by the head of the bureau");
        }
        var wave = waves.hold(waveId);
        var scenario = find(waveId, id);
        var refusal = settled(wave, scenario, "review.scenario.twice")
                .or(() -> changed(scenario, version, "review.scenario.reread"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (scenario.isBy(viewer.personId())) {
            return Outcome.refused(Refusal.of("review.scenario.own"));
        }
        var obstacles = obstacles(wave, scenario, closing);
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        var at = clock.instant();
        var by = viewer.acting(Capacity.HEAD_OF_BUREAU);
        var decided = waves.decide(waveId, wishes(scenario, waves.onTheTable(wave), closing), viewer);
        if (decided instanceof Outcome.Done<Wave>) {
            scenarios.saveAndFlush(scenario.commit(by, at));
            events.publishEvent(new OfficeFact(wave.name(), "wave.COMMIT", by, at, scenario.name()));
            if (closing) {
                waves.close(waveId, scenario.deferral(), viewer);
            }
        }
        return decided;
    }

    /// @param committed the key of what is said when it was carried out
    private static Optional<Refusal> settled(Wave wave, Scenario scenario, String committed) {
        return switch (scenario.standing(wave)) {
            case TRIED -> Optional.empty();
            case LEFT -> Optional.of(closed(wave));
            case COMMITTED ->
                Optional.of(Refusal.of(
                        committed,
                        Objects.requireNonNull(scenario.committedBy()),
                        French.moment(Objects.requireNonNull(scenario.committedAt()))));
        };
    }

    /// @param key of what is said when it is no longer in the version that was read
    private static Optional<Refusal> changed(Scenario scenario, long version, String key) {
        return scenario.version() == version
                ? Optional.empty()
                : Optional.of(Refusal.of(key, scenario.writtenBy(), French.moment(scenario.writtenAt())));
    }

    private static Refusal closed(Wave wave) {
        return Refusal.of("review.scenario.waveClosed", Objects.requireNonNull(wave.closedBy()));
    }

    private static By admit(Viewer viewer) {
        if (!viewer.is(Capacity.BUREAU)) {
            throw new NotFound("scenarios are for the bureau");
        }
        return viewer.acting(Capacity.BUREAU);
    }
}
