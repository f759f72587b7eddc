package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.ScenarioLine;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows scenarios side by side, and what committing one would do.
@Component
class CommitPages {

    private final Scenarios scenarios;
    private final Waves waves;
    private final Dossiers dossiers;
    private final TablePages tables;
    private final Wording wording;

    CommitPages(Scenarios scenarios, Waves waves, Dossiers dossiers, TablePages tables, Wording wording) {
        this.scenarios = scenarios;
        this.waves = waves;
        this.dossiers = dossiers;
        this.tables = tables;
        this.wording = wording;
    }

    /// @param tried whether it may still be committed
    /// @param obstacles to committing it and leaving the wave open
    /// @param obstaclesToClosing to committing it and closing the wave with it
    /// @param own whether the viewer has prepared it
    record CommitPage(
            String wave,
            String waveHref,
            String href,
            String name,
            long version,
            String note,
            List<Line> selected,
            List<Line> deferred,
            long others,
            String deferral,
            String total,
            boolean tried,
            boolean own,
            boolean committable,
            boolean closing,
            List<Refusal> refusals,
            List<Refusal> obstacles,
            List<Refusal> obstaclesToClosing) {

        public int letters() {
            return selected.size() + deferred.size();
        }
    }

    record Line(
            String reference,
            String rank,
            String bearer,
            String service,
            @Nullable String amount,
            String reason) {}

    record ComparisonPage(String wave, String waveHref, List<Column> columns, List<Comparison> rows) {}

    record Column(String name, String href, String note, String selected, String total) {}

    /// @param differs whether the scenarios do not all say the same of it
    record Comparison(String reference, String rank, String bearer, List<String> words, boolean differs) {}

    /// @param refusals those of an attempt, null before one
    /// @param closing whether that attempt was to close the wave
    CommitPage preview(Scenario scenario, @Nullable List<Refusal> refusals, boolean closing, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        var open = scenario.isTried(wave);
        var table = open ? waves.onTheTable(wave) : List.<RequestRow>of();
        var waiting = table.stream().map(RequestRow::id).collect(Collectors.toSet());
        var kept = scenario.lines().stream()
                .filter(line -> !open || waiting.contains(line.requestId()))
                .toList();
        var rows = rows(kept.stream().map(ScenarioLine::requestId).toList(), viewer);
        var others =
                table.stream().filter(row -> scenario.of(row.id()).isEmpty()).count();
        return new CommitPage(
                wave.name(),
                "/vagues/" + wave.id(),
                TablePages.href(scenario),
                scenario.name(),
                scenario.version(),
                tables.note(scenario),
                lines(kept, rows, true),
                lines(kept, rows, false),
                others,
                scenario.deferral(),
                Scenario.total(kept).toString(),
                open,
                scenario.isBy(viewer.personId()),
                open && viewer.is(Capacity.HEAD_OF_BUREAU) && !scenario.isBy(viewer.personId()),
                closing,
                refusals == null ? List.of() : refusals,
                open && refusals == null ? scenarios.obstacles(scenario, false) : List.of(),
                open && refusals == null ? scenarios.obstacles(scenario, true) : List.of());
    }

    private List<Line> lines(List<ScenarioLine> kept, Map<Long, RequestRow> rows, boolean selected) {
        return kept.stream()
                .filter(line -> line.isSelection() == selected && rows.containsKey(line.requestId()))
                .map(line -> line(line, Objects.requireNonNull(rows.get(line.requestId()))))
                .toList();
    }

    private static Line line(ScenarioLine line, RequestRow row) {
        return new Line(
                row.reference().value(),
                String.valueOf(row.arrivalRank()),
                row.bearer(),
                row.service(),
                line.amount() == null ? null : line.amount().toString(),
                line.reason());
    }

    /// @throws NotFound when nothing is left to compare
    ComparisonPage compare(long waveId, List<Long> ids, Viewer viewer) {
        var wave = waves.find(waveId);
        var compared = scenarios.of(wave).stream()
                .filter(scenario -> ids.isEmpty() || ids.contains(scenario.id()))
                .toList();
        if (compared.isEmpty()) {
            throw new NotFound("scenarios to compare in wave " + waveId);
        }
        var named = compared.stream()
                .flatMap(scenario -> scenario.lines().stream())
                .map(ScenarioLine::requestId)
                .distinct()
                .toList();
        var rows = rows(named, viewer).values().stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNullElse(row.arrivalRank(), 0L)))
                .map(row -> comparison(row, compared))
                .toList();
        return new ComparisonPage(
                wave.name(),
                "/vagues/" + waveId,
                compared.stream().map(this::column).toList(),
                rows);
    }

    private Column column(Scenario scenario) {
        return new Column(
                scenario.name(),
                TablePages.href(scenario),
                tables.note(scenario),
                wording.of("review.scenario.selected", scenario.selectedCount()),
                scenario.total().toString());
    }

    private Comparison comparison(RequestRow row, List<Scenario> compared) {
        var words = compared.stream().map(scenario -> words(scenario, row.id())).toList();
        return new Comparison(
                row.reference().value(),
                String.valueOf(row.arrivalRank()),
                row.bearer(),
                words,
                words.stream().distinct().count() > 1);
    }

    private String words(Scenario scenario, long requestId) {
        var at = scenario.lines().stream().map(ScenarioLine::requestId).toList().indexOf(requestId);
        return scenario.of(requestId)
                .map(line -> line.amount() == null
                        ? wording.of("review.comparison.deferred")
                        : wording.of("review.comparison.selected", at + 1, line.amount()))
                .orElseGet(() -> wording.of("review.comparison.none"));
    }

    private Map<Long, RequestRow> rows(List<Long> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Map.of()
                : Stream.of(dossiers.rows(viewer, ids))
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(RequestRow::id, Function.identity()));
    }
}
