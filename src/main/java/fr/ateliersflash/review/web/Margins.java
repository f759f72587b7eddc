package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.FollowUp;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.ScenarioLine;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is left to give in a wave once a scenario is taken off: places and credits, ceilings, the time of the holders,
/// the balance of the régions. Its caller holds a transaction: agreements tell their holders.
@Component
class Margins {

    /// How long an accepted mission usually weighs on its holder, in months. Source: the public sheet of the scheme.
    private static final int USUAL_MONTHS = 3;

    private static final int MONTHS = 6;
    private static final int SHADES = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.FRENCH);

    private final Waves waves;
    private final Dossiers dossiers;
    private final Agreements agreements;
    private final FollowUp followUp;
    private final Territories territories;
    private final Wording wording;
    private final Clock clock;

    Margins(
            Waves waves,
            Dossiers dossiers,
            Agreements agreements,
            FollowUp followUp,
            Territories territories,
            Wording wording,
            Clock clock) {
        this.waves = waves;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.followUp = followUp;
        this.territories = territories;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param lines what is tried on the table, none once that is settled
    /// @param table what the wave may still decide on
    TablePage.Margins of(Wave wave, List<ScenarioLine> lines, List<RequestRow> table, Viewer viewer) {
        var today = today();
        var known = agreements.all();
        var months = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        return briefly(wave, lines, table, viewer)
                .of(
                        known.stream()
                                .filter(agreement -> agreement.isInForce(today))
                                .flatMap(this::ceilings)
                                .toList(),
                        months.stream().map(MONTH::format).toList(),
                        loads(known, months, viewer));
    }

    /// The same without the holders, whom nothing that is tried on the table concerns.
    TablePage.Margins briefly(Wave wave, List<ScenarioLine> lines, List<RequestRow> table, Viewer viewer) {
        var year = wave.opensOn().getYear();
        var waiting = table.stream().map(RequestRow::id).collect(Collectors.toSet());
        var selections = lines.stream()
                .filter(line -> line.isSelection() && waiting.contains(line.requestId()))
                .toList();
        var wanted = Scenario.total(selections);
        var selected = wave.selectedCount() + selections.size();
        var spent = wave.committed().plus(wanted);
        var credits = waves.left(year);
        var facts = List.of(
                new Fact(wording.of("review.table.places"), outOf(selected + "", wave.capacity() + "")),
                new Fact(wording.of("review.table.envelope"), outOf(spent + "", wave.envelope() + "")),
                new Fact(
                        wording.of("review.table.year", year + ""),
                        wanted.exceeds(credits)
                                ? wording.of("review.table.short", wanted.minus(credits))
                                : wording.of("review.table.left", credits.minus(wanted))));
        return new TablePage.Margins(
                facts,
                selected > wave.capacity() || spent.exceeds(wave.envelope()) || wanted.exceeds(credits),
                List.of(),
                List.of(),
                List.of(),
                regions(wave, selections, table, viewer));
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
            var used = agreements.ceilings(agreement, holder.groupementId());
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
        known.forEach(agreement -> followUp.of(agreement, viewer).forEach(tally -> {
            names.putIfAbsent(tally.groupementId(), tally.mandataire());
            busy.computeIfAbsent(tally.groupementId(), _ -> new ArrayList<>()).addAll(tally.inProgress());
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
        var end = accepted.plusMonths(USUAL_MONTHS - 1);
        return !month.isAfter(end.isBefore(now) ? now : end);
    }

    private List<TablePage.Tile> regions(
            Wave wave, List<ScenarioLine> selections, List<RequestRow> table, Viewer viewer) {
        var places =
                territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        var selected =
                tally(dossiers.rows(viewer, waves.selectedIn(wave.opensOn().getYear())), places);
        var wished = tally(
                dossiers.rows(
                        viewer, selections.stream().map(ScenarioLine::requestId).toList()),
                places);
        var waiting = tally(table, places);
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
