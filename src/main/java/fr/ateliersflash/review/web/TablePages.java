package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.Traits;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.ScenarioLine;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lays a scenario on the table of its wave, with what is left to give around it.
@Component
@Transactional(readOnly = true)
class TablePages {

    private final Waves waves;
    private final Dossiers dossiers;
    private final Territories territories;
    private final Wording wording;
    private final Margins margins;

    TablePages(Waves waves, Dossiers dossiers, Territories territories, Wording wording, Margins margins) {
        this.waves = waves;
        this.dossiers = dossiers;
        this.territories = territories;
        this.wording = wording;
        this.margins = margins;
    }

    /// The form of a scenario: what it names in its order, and between them what it does not, where it arrived.
    ScenarioForm form(Scenario scenario, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        var rows = rows(scenario.lines().stream().map(ScenarioLine::requestId).toList(), viewer);
        var tried = scenario.isTried(wave);
        var table = tried ? table(wave) : List.<RequestRow>of();
        var waiting = table.stream().map(RequestRow::id).collect(Collectors.toSet());
        var others = new ArrayList<>(
                table.stream().filter(row -> scenario.of(row.id()).isEmpty()).toList());
        var lines = new ArrayList<ScenarioForm.Line>();
        for (var line : scenario.lines()) {
            var rank = rank(rows.get(line.requestId()));
            while (!others.isEmpty() && rank(others.getFirst()) < rank) {
                lines.add(blank(others.removeFirst()));
            }
            if (tried && !waiting.contains(line.requestId())) {
                lines.add(new ScenarioForm.Line(line.requestId(), "", Scenarios.USUAL, ""));
                continue;
            }
            lines.add(new ScenarioForm.Line(
                    line.requestId(),
                    line.isSelection() ? ScenarioForm.SELECT : ScenarioForm.DEFER,
                    line.amount() == null ? Scenarios.USUAL : line.amount(),
                    line.reason()));
        }
        others.forEach(row -> lines.add(blank(row)));
        return new ScenarioForm(scenario.version(), scenario.name(), scenario.deferral(), lines);
    }

    private static ScenarioForm.Line blank(RequestRow row) {
        return new ScenarioForm.Line(row.id(), "", Scenarios.USUAL, "");
    }

    private static long rank(@Nullable RequestRow row) {
        var rank = row == null ? null : row.arrivalRank();
        return rank == null ? Long.MAX_VALUE : rank;
    }

    /// What the form wants of the scenario.
    static List<ScenarioLine> lines(ScenarioForm form) {
        return form.choices().stream()
                .filter(line -> !line.wish().isEmpty())
                .map(line -> new ScenarioLine(
                        line.request(),
                        line.isSelected() ? Objects.requireNonNullElse(line.amount(), Money.ZERO) : null,
                        line.reason()))
                .toList();
    }

    private Map<Long, RequestRow> rows(List<Long> ids, Viewer viewer) {
        return dossiers.rows(viewer, ids).stream().collect(Collectors.toMap(RequestRow::id, Function.identity()));
    }

    /// Nothing is left on it once the wave is closed.
    private List<RequestRow> table(Wave wave) {
        return wave.isOpen() ? waves.onTheTable(wave) : List.of();
    }

    /// @throws NotFound when the form speaks of a request that does not exist
    TablePage page(Scenario scenario, ScenarioForm form, List<Refusal> refusals, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        var ids = form.choices().stream().map(ScenarioForm.Line::request).toList();
        var rows = rows(ids, viewer);
        var shown = ids.stream()
                .map(id -> Optional.ofNullable(rows.get(id)).orElseThrow(() -> new NotFound("request " + id)))
                .toList();
        var table = table(wave);
        var waiting = table.stream().map(RequestRow::id).collect(Collectors.toSet());
        var traits = dossiers.traits(ids);
        var deferrals = waves.deferrals(ids);
        var places =
                territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        return new TablePage(
                wave.name(),
                "/vagues/" + wave.id(),
                href(scenario),
                scenario.name(),
                scenario.version(),
                note(scenario),
                scenario.isTried(wave) && viewer.is(Capacity.BUREAU),
                scenario.standing(wave),
                shown.stream()
                        .map(row -> row(
                                row,
                                traits.get(row.id()),
                                deferrals.getOrDefault(row.id(), 0L),
                                wave.isOpen() && !waiting.contains(row.id()),
                                places))
                        .toList(),
                List.of(
                        new Option("", wording.of("review.wave.wish.none")),
                        new Option(ScenarioForm.SELECT, wording.of("review.wave.wish.select")),
                        new Option(ScenarioForm.DEFER, wording.of("review.wave.wish.defer"))),
                margins.of(wave, scenario.isTried(wave) ? lines(form) : List.of(), table, viewer),
                refusals);
    }

    /// What would be left to give if a scenario said what is being typed.
    TablePage.Margins margins(Scenario scenario, ScenarioForm form, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        return margins.briefly(wave, scenario.isTried(wave) ? lines(form) : List.of(), table(wave), viewer);
    }

    static String href(Scenario scenario) {
        return "/vagues/" + scenario.waveId() + "/scenarios/" + scenario.id();
    }

    String note(Scenario scenario) {
        var at = scenario.committedAt();
        return at == null
                ? wording.of("review.scenario.prepared", scenario.preparedBy(), French.moment(scenario.preparedAt()))
                : wording.of(
                        "review.scenario.committed",
                        scenario.preparedBy(),
                        Objects.requireNonNull(scenario.committedBy()),
                        French.moment(at));
    }

    private TablePage.Row row(
            RequestRow row, @Nullable Traits traits, long deferrals, boolean gone, Map<String, Departement> places) {
        var theme = traits == null ? null : traits.theme();
        return new TablePage.Row(
                row.reference().value(),
                String.valueOf(row.arrivalRank()),
                row.bearer(),
                territory(row, places),
                row.title() == null ? "" : row.title(),
                theme == null ? "" : wording.of("request.theme", theme),
                traits != null && traits.friche(),
                gone ? "" : French.date(row.statusSince()),
                deferrals == 0 ? "" : wording.of("review.table.carried", deferrals),
                gone);
    }

    private String territory(RequestRow row, Map<String, Departement> places) {
        var place = places.get(row.departementCode());
        return place == null ? row.departementCode() : "%s (%s)".formatted(place.name(), place.code());
    }
}
