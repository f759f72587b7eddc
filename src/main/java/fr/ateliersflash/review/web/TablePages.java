package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.FollowUp;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.Traits;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.ScenarioLine;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lays a scenario on the table of its wave, with what is left to give around it.
@Component
@Transactional(readOnly = true)
class TablePages {

    /// How long an accepted mission usually weighs on its holder, in months. Source: the public sheet of the scheme.
    private static final int USUAL_MONTHS = 3;

    private static final int MONTHS = 6;
    private static final int SHADES = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.FRENCH);

    private final Waves waves;
    private final Scenarios scenarios;
    private final Dossiers dossiers;
    private final Agreements agreements;
    private final FollowUp followUp;
    private final Territories territories;
    private final Wording wording;
    private final Clock clock;

    TablePages(
            Waves waves,
            Scenarios scenarios,
            Dossiers dossiers,
            Agreements agreements,
            FollowUp followUp,
            Territories territories,
            Wording wording,
            Clock clock) {
        this.waves = waves;
        this.scenarios = scenarios;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.followUp = followUp;
        this.territories = territories;
        this.wording = wording;
        this.clock = clock;
    }

    /// The form of a scenario: what it names in its order, and between them what it does not, where it arrived.
    ScenarioForm form(Scenario scenario, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        var rows = rows(scenario, wave, viewer);
        var others = wave.isOpen()
                ? new ArrayList<>(waves.onTheTable(wave).stream()
                        .filter(row -> scenario.of(row.id()).isEmpty())
                        .toList())
                : new ArrayList<RequestRow>();
        var lines = new ArrayList<ScenarioForm.Line>();
        for (var line : scenario.lines()) {
            var rank = rank(rows.get(line.requestId()));
            while (!others.isEmpty() && rank(others.getFirst()) < rank) {
                lines.add(blank(others.removeFirst()));
            }
            lines.add(new ScenarioForm.Line(
                    line.requestId(),
                    line.isSelection() ? ScenarioForm.SELECT : ScenarioForm.DEFER,
                    line.amount() == null ? Scenarios.USUAL : line.amount(),
                    line.reason()));
        }
        others.forEach(row -> lines.add(blank(row)));
        return new ScenarioForm(scenario.name(), scenario.deferral(), lines);
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
                .map(line -> new ScenarioLine(line.request(), line.isSelected() ? line.amount() : null, line.reason()))
                .toList();
    }

    private Map<Long, RequestRow> rows(Scenario scenario, Wave wave, Viewer viewer) {
        var named = scenario.lines().stream().map(ScenarioLine::requestId).toList();
        return Stream.concat(
                        dossiers.rows(viewer, named).stream(),
                        wave.isOpen() ? waves.onTheTable(wave).stream() : Stream.of())
                .collect(Collectors.toMap(RequestRow::id, Function.identity(), (first, _) -> first));
    }

    TablePage page(Scenario scenario, ScenarioForm form, List<Refusal> refusals, Viewer viewer) {
        var wave = waves.find(scenario.waveId());
        var rows = rows(scenario, wave, viewer);
        var shown = form.choices().stream()
                .map(line -> rows.get(line.request()))
                .filter(Objects::nonNull)
                .toList();
        var ids = shown.stream().map(RequestRow::id).toList();
        var traits = dossiers.traits(ids);
        var deferrals = waves.deferrals(ids);
        var table = wave.isOpen()
                ? waves.onTheTable(wave).stream().map(RequestRow::id).collect(Collectors.toSet())
                : Set.<Long>of();
        var places = departements();
        return new TablePage(
                wave.name(),
                "/vagues/" + wave.id(),
                href(scenario),
                scenario.name(),
                scenario.version(),
                note(scenario),
                wave.isOpen() && !scenario.isCommitted() && viewer.is(Capacity.BUREAU),
                scenario.isCommitted(),
                shown.stream()
                        .map(row -> row(
                                row,
                                traits.get(row.id()),
                                deferrals.getOrDefault(row.id(), 0L),
                                wave.isOpen() && !table.contains(row.id()),
                                places))
                        .toList(),
                List.of(
                        new Option("", wording.of("review.wave.wish.none")),
                        new Option(ScenarioForm.SELECT, wording.of("review.wave.wish.select")),
                        new Option(ScenarioForm.DEFER, wording.of("review.wave.wish.defer"))),
                margins(wave, scenario, rows, viewer),
                refusals);
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
                French.date(row.statusSince()),
                deferrals == 0 ? "" : wording.of("review.table.carried", deferrals),
                gone);
    }

    private String territory(RequestRow row, Map<String, Departement> places) {
        var place = places.get(row.departementCode());
        return place == null ? row.departementCode() : "%s (%s)".formatted(place.name(), place.code());
    }

    private Map<String, Departement> departements() {
        return territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
    }

    private TablePage.Margins margins(Wave wave, Scenario scenario, Map<Long, RequestRow> rows, Viewer viewer) {
        var year = wave.opensOn().getYear();
        var pending = !scenario.isCommitted();
        var selected = wave.selectedCount() + (pending ? scenario.selectedCount() : 0);
        var spent = pending ? wave.committed().plus(scenario.total()) : wave.committed();
        var credits = waves.left(year);
        var wanted = pending ? scenario.total() : Money.ZERO;
        var facts = List.of(
                new Fact(wording.of("review.table.places"), outOf(selected + "", wave.capacity() + "")),
                new Fact(wording.of("review.table.envelope"), outOf(spent + "", wave.envelope() + "")),
                new Fact(
                        wording.of("review.table.year", year + ""),
                        wanted.exceeds(credits)
                                ? wording.of("review.table.short", wanted.minus(credits))
                                : wording.of("review.table.left", credits.minus(wanted))));
        var today = today();
        var known = agreements.all();
        var months = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        return new TablePage.Margins(
                facts,
                selected > wave.capacity() || spent.exceeds(wave.envelope()) || wanted.exceeds(credits),
                known.stream()
                        .filter(agreement -> agreement.isInForce(today))
                        .flatMap(this::ceilings)
                        .toList(),
                months.stream().map(MONTH::format).toList(),
                loads(known, months, viewer),
                regions(wave, scenario, rows, viewer));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    private String outOf(String some, String all) {
        return wording.of("review.wave.outOf", some, all);
    }

    /// The total of the agreement, then each of its holders.
    private Stream<TablePage.Ceiling> ceilings(FrameworkAgreement agreement) {
        var holders = agreement.holders();
        var total = new TablePage.Ceiling(
                agreement.name(),
                wording.of("review.table.allHolders"),
                agreements.committed(agreement.id()).toString(),
                left(agreement.ceiling(), agreements.committed(agreement.id())));
        return Stream.concat(Stream.of(total), holders.stream().map(holder -> {
            Ceilings used = agreements.ceilings(agreement, holder.groupementId());
            return new TablePage.Ceiling(
                    agreement.name(),
                    holder.mandataire(),
                    used.holderCommitted().toString(),
                    left(used.holderTotal(), used.holderCommitted()));
        }));
    }

    private static @Nullable String left(@Nullable Money ceiling, Money used) {
        if (ceiling == null) {
            return null;
        }
        return (used.exceeds(ceiling) ? Money.ZERO : ceiling.minus(used)).toString();
    }

    /// Those who hold an agreement today, and those who still work under an earlier one: a holder is as busy whichever
    /// agreement it works under.
    private List<TablePage.Load> loads(List<FrameworkAgreement> known, List<YearMonth> months, Viewer viewer) {
        if (!viewer.is(Capacity.BUREAU)) {
            return List.of();
        }
        var inForce = known.stream()
                .filter(agreement -> agreement.isInForce(today()))
                .flatMap(agreement -> agreement.holders().stream())
                .map(Holder::groupementId)
                .collect(Collectors.toSet());
        var busy = new HashMap<Long, List<Assignment>>();
        var names = new HashMap<Long, String>();
        agreements
                .all()
                .forEach(agreement -> followUp.of(agreement, viewer).forEach(tally -> {
                    names.putIfAbsent(tally.groupementId(), tally.mandataire());
                    busy.computeIfAbsent(tally.groupementId(), _ -> new ArrayList<>())
                            .addAll(tally.inProgress());
                }));
        return busy.entrySet().stream()
                .filter(holder ->
                        inForce.contains(holder.getKey()) || !holder.getValue().isEmpty())
                .map(holder -> new TablePage.Load(
                        Objects.requireNonNull(names.get(holder.getKey())),
                        months.stream()
                                .map(month -> holder.getValue().stream()
                                        .filter(mission -> weighs(mission, month, months.getFirst()))
                                        .count())
                                .toList()))
                .sorted(Comparator.comparing(TablePage.Load::holder))
                .toList();
    }

    /// What should be over and is not still weighs this month.
    private static boolean weighs(Assignment mission, YearMonth month, YearMonth now) {
        var accepted =
                YearMonth.from(Objects.requireNonNull(mission.answeredAt()).atZone(French.PARIS));
        var end = accepted.plusMonths(USUAL_MONTHS);
        return !month.isAfter(end.isBefore(now) ? now : end);
    }

    private List<TablePage.Tile> regions(Wave wave, Scenario scenario, Map<Long, RequestRow> rows, Viewer viewer) {
        var places = departements();
        var selected =
                tally(dossiers.rows(viewer, waves.selectedIn(wave.opensOn().getYear())), places);
        var wished = scenario.isCommitted()
                ? Map.<String, Long>of()
                : tally(
                        scenario.lines().stream()
                                .filter(ScenarioLine::isSelection)
                                .map(line -> rows.get(line.requestId()))
                                .filter(Objects::nonNull)
                                .toList(),
                        places);
        var waiting = wave.isOpen() ? tally(waves.onTheTable(wave), places) : Map.<String, Long>of();
        var most = Stream.of(selected, wished)
                .flatMap(one -> one.keySet().stream())
                .mapToLong(code -> selected.getOrDefault(code, 0L) + wished.getOrDefault(code, 0L))
                .max()
                .orElse(0);
        return territories.regions().stream()
                .filter(region -> RegionTiles.all().containsKey(region.code()))
                .map(region -> {
                    var place = Objects.requireNonNull(RegionTiles.all().get(region.code()));
                    var here = selected.getOrDefault(region.code(), 0L);
                    var more = wished.getOrDefault(region.code(), 0L);
                    return new TablePage.Tile(
                            region.name(),
                            place.label(),
                            place.x(),
                            place.y(),
                            here,
                            more,
                            waiting.getOrDefault(region.code(), 0L),
                            most == 0 ? 0 : Math.ceilDiv((int) (SHADES * (here + more)), (int) most));
                })
                .toList();
    }

    private static Map<String, Long> tally(Collection<RequestRow> rows, Map<String, Departement> places) {
        return rows.stream()
                .map(row -> places.get(row.departementCode()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Departement::regionCode, Collectors.counting()));
    }
}
