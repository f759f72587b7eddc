package fr.ateliersflash.statistics.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.statistics.Cut;
import fr.ateliersflash.statistics.FigureFilter;
import fr.ateliersflash.statistics.Figures;
import fr.ateliersflash.statistics.Milestone;
import fr.ateliersflash.statistics.Stage;
import fr.ateliersflash.statistics.Words;
import fr.ateliersflash.statistics.web.FigurePage.Bar;
import fr.ateliersflash.statistics.web.FigurePage.Block;
import fr.ateliersflash.statistics.web.FigurePage.Row;
import fr.ateliersflash.statistics.web.FigurePage.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts figures into words, rows and bars.
@Component
class FigurePages {

    private static final List<String> PLACES =
            List.of("/chiffres", "/chiffres/parcours", "/chiffres/credits", "/chiffres/exports");
    private static final List<String> HEADS_OF_DELAYS = List.of("stage", "party", "count", "median", "decile");

    private final Figures figures;
    private final Credits credits;
    private final Words words;
    private final Wording wording;

    FigurePages(Figures figures, Credits credits, Words words, Wording wording) {
        this.figures = figures;
        this.credits = credits;
        this.words = words;
        this.wording = wording;
    }

    List<Tab> tabs(String current) {
        return PLACES.stream()
                .map(place -> new Tab(
                        wording.of("statistics.tab." + place.substring(place.lastIndexOf('/') + 1)),
                        place,
                        place.equals(current),
                        null))
                .toList();
    }

    List<Option> years(Viewer viewer) {
        return figures.years(viewer).stream()
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    FigurePage page(String place, FigureForm form, List<Block> blocks, Viewer viewer) {
        var filter = form.filter();
        return new FigurePage(
                tabs(place),
                years(viewer),
                Arrays.stream(FigureFilter.cuts())
                        .map(cut -> new Option(FigureFilter.slug(cut), words.of(cut)))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Option(stage.name(), words.of(stage)))
                        .toList(),
                blocks,
                filter.year() == null ? null : "/chiffres/rapport-%d.pdf".formatted(filter.year()));
    }

    /// Every stage, then the one that is chosen by what is compared.
    List<Block> delays(FigureForm form, Viewer viewer) {
        var filter = form.filter();
        var blocks = new ArrayList<Block>();
        blocks.add(everyDelay(filter.by(Cut.ALL), viewer));
        blocks.add(running(filter, viewer));
        if (filter.cut() != Cut.ALL) {
            var compared = figures.delays(filter.cut(), filter.year(), viewer).stream()
                    .filter(delay -> delay.stage() == form.stage())
                    .toList();
            blocks.add(block(
                    "compared",
                    wording.of("statistics.delay.compared", words.of(form.stage()), words.by(filter.cut())),
                    List.of(words.of(filter.cut()), head("party"), head("count"), head("median"), head("decile")),
                    compared.stream()
                            .map(delay -> row(words.of(filter.cut(), delay.value()), delay))
                            .toList(),
                    bars(compared, delay -> words.of(filter.cut(), delay.value())),
                    "delais",
                    filter));
        }
        return blocks;
    }

    Block everyDelay(FigureFilter filter, Viewer viewer) {
        var delays = figures.delays(Cut.ALL, filter.year(), viewer);
        return block(
                "delays",
                wording.of("statistics.delay.title"),
                HEADS_OF_DELAYS.stream().map(this::head).toList(),
                delays.stream()
                        .map(delay -> row(words.of(delay.stage()), delay))
                        .toList(),
                bars(delays, delay -> words.of(delay.stage())),
                "delais",
                filter);
    }

    /// What has not ended, of no year: as it stands now, every stage together.
    private Block running(FigureFilter filter, Viewer viewer) {
        var running = figures.running(Cut.ALL, viewer);
        var most = running.stream().mapToLong(Figures.Running::dossiers).max().orElse(0);
        return block(
                "running",
                wording.of("statistics.running.title"),
                Stream.of("stage", "party", "dossiers")
                        .map(column -> wording.of("statistics.running.export." + column))
                        .toList(),
                running.stream()
                        .map(one -> new Row(
                                words.of(one.stage()), List.of(words.of(one.party()), French.number(one.dossiers()))))
                        .toList(),
                running.stream()
                        .map(one -> new Bar(
                                wording.of("statistics.delay.bar", words.of(one.stage()), words.of(one.party())),
                                French.number(one.dossiers()),
                                share(one.dossiers(), most),
                                0))
                        .toList(),
                "etapes-en-cours",
                filter);
    }

    private String head(String column) {
        return wording.of("statistics.delay.export." + column);
    }

    private Row row(String head, Figures.Delay delay) {
        return new Row(
                head,
                List.of(
                        words.of(delay.party()),
                        French.number(delay.days().count()),
                        days(delay.days().median()),
                        days(delay.days().ninthDecile())));
    }

    private List<Bar> bars(List<Figures.Delay> delays, Function<Figures.Delay, String> label) {
        var longest = delays.stream()
                .mapToInt(delay -> delay.days().ninthDecile())
                .max()
                .orElse(0);
        return delays.stream()
                .map(delay -> new Bar(
                        wording.of("statistics.delay.bar", label.apply(delay), words.of(delay.party())),
                        days(delay.days().median()),
                        share(delay.days().median(), longest),
                        share(delay.days().ninthDecile(), longest)))
                .toList();
    }

    /// How many went at least as far as each milestone, and how many of them ended there.
    List<Block> funnel(FigureFilter filter, Viewer viewer) {
        var blocks = new ArrayList<Block>();
        blocks.add(everyMilestone(filter.by(Cut.ALL), viewer));
        if (filter.cut() != Cut.ALL) {
            blocks.add(milestonesBy(filter, viewer));
        }
        return blocks;
    }

    Block everyMilestone(FigureFilter filter, Viewer viewer) {
        var reached = figures.reached(Cut.ALL, filter.year(), viewer);
        var all = atLeast(reached, Milestone.DEPOSITED);
        var shown = all == 0 ? List.<Milestone>of() : List.of(Milestone.values());
        return block(
                "milestones",
                wording.of("statistics.funnel.title"),
                Stream.of("milestone", "dossiers", "share", "ended")
                        .map(column -> wording.of("statistics.funnel." + column))
                        .toList(),
                shown.stream()
                        .map(milestone -> new Row(
                                words.of(milestone),
                                List.of(
                                        French.number(atLeast(reached, milestone)),
                                        percent(atLeast(reached, milestone), all),
                                        French.number(endedAt(reached, milestone)))))
                        .toList(),
                shown.stream()
                        .map(milestone -> new Bar(
                                words.of(milestone),
                                French.number(atLeast(reached, milestone)),
                                share(atLeast(reached, milestone), all),
                                0))
                        .toList(),
                "parcours",
                filter);
    }

    private Block milestonesBy(FigureFilter filter, Viewer viewer) {
        var byValue = figures.reached(filter.cut(), filter.year(), viewer).stream()
                .collect(Collectors.groupingBy(Figures.Reach::value, LinkedHashMap::new, Collectors.toList()));
        var most = byValue.values().stream()
                .mapToLong(reached -> atLeast(reached, Milestone.DEPOSITED))
                .max()
                .orElse(0);
        return block(
                "milestonesBy",
                wording.of("statistics.funnel.compared", words.by(filter.cut())),
                Stream.concat(
                                Stream.of(words.of(filter.cut())),
                                Arrays.stream(Milestone.values()).map(words::of))
                        .toList(),
                byValue.entrySet().stream()
                        .map(entry -> new Row(
                                words.of(filter.cut(), entry.getKey()),
                                Arrays.stream(Milestone.values())
                                        .map(milestone -> French.number(atLeast(entry.getValue(), milestone)))
                                        .toList()))
                        .toList(),
                byValue.entrySet().stream()
                        .map(entry -> new Bar(
                                words.of(filter.cut(), entry.getKey()),
                                wording.of(
                                        "statistics.funnel.bar",
                                        French.number(atLeast(entry.getValue(), Milestone.SELECTED)),
                                        French.number(atLeast(entry.getValue(), Milestone.DEPOSITED))),
                                share(atLeast(entry.getValue(), Milestone.SELECTED), most),
                                share(atLeast(entry.getValue(), Milestone.DEPOSITED), most)))
                        .toList(),
                "parcours",
                filter);
    }

    private static long atLeast(List<Figures.Reach> reached, Milestone milestone) {
        return reached.stream()
                .filter(reach -> reach.milestone().compareTo(milestone) >= 0)
                .mapToLong(Figures.Reach::dossiers)
                .sum();
    }

    private static long endedAt(List<Figures.Reach> reached, Milestone milestone) {
        return reached.stream()
                .filter(reach -> reach.milestone() == milestone && reach.ending() != null)
                .mapToLong(Figures.Reach::dossiers)
                .sum();
    }

    /// Year by year, then the year that is chosen by what is compared.
    List<Block> money(FigureFilter filter, Viewer viewer) {
        var blocks = new ArrayList<Block>();
        blocks.add(everyYear(filter.by(Cut.ALL), viewer));
        if (filter.cut() != Cut.ALL) {
            blocks.add(moneyBy(filter, viewer));
        }
        return blocks;
    }

    Block everyYear(FigureFilter filter, Viewer viewer) {
        var spent = figures.spent(Cut.ALL, filter.year(), viewer).stream()
                .collect(Collectors.toMap(Figures.Spent::year, one -> one));
        var envelopes = credits.envelopes(viewer).stream()
                .filter(envelope -> filter.year() == null || filter.year() == envelope.year())
                .toList();
        var most = envelopes.stream()
                .mapToLong(envelope -> envelope.amount().cents())
                .max()
                .orElse(0);
        return block(
                "years",
                wording.of("statistics.money.title"),
                Stream.of("year", "envelope", "delegated", "ordered", "certified", "paid")
                        .map(column -> wording.of("statistics.money." + column))
                        .toList(),
                envelopes.stream()
                        .map(envelope -> new Row(
                                String.valueOf(envelope.year()),
                                Stream.concat(
                                                Stream.of(envelope.amount().toString()),
                                                amounts(spent.get(envelope.year())))
                                        .toList()))
                        .toList(),
                envelopes.stream().map(envelope -> bar(envelope, spent, most)).toList(),
                "emploi-des-credits",
                filter);
    }

    private Bar bar(Envelope envelope, Map<Integer, Figures.Spent> spent, long most) {
        var paid = Optional.ofNullable(spent.get(envelope.year()))
                .map(Figures.Spent::paid)
                .orElse(0L);
        return new Bar(
                String.valueOf(envelope.year()),
                wording.of("statistics.money.bar", new Money(paid), envelope.delegated()),
                share(paid, most),
                share(envelope.delegated().cents(), most));
    }

    private Block moneyBy(FigureFilter filter, Viewer viewer) {
        var spent = figures.spent(filter.cut(), filter.year(), viewer);
        var most = spent.stream().mapToLong(Figures.Spent::delegated).max().orElse(0);
        return block(
                "yearsBy",
                wording.of("statistics.money.compared", words.by(filter.cut())),
                Stream.concat(
                                Stream.of(words.of(filter.cut())),
                                Stream.of("year", "delegated", "ordered", "certified", "paid")
                                        .map(column -> wording.of("statistics.money." + column)))
                        .toList(),
                spent.stream()
                        .map(one -> new Row(
                                words.of(filter.cut(), one.value()),
                                Stream.concat(Stream.of(String.valueOf(one.year())), amounts(one))
                                        .toList()))
                        .toList(),
                spent.stream()
                        .map(one -> new Bar(
                                wording.of(
                                        "statistics.money.value",
                                        words.of(filter.cut(), one.value()),
                                        String.valueOf(one.year())),
                                wording.of("statistics.money.bar", new Money(one.paid()), new Money(one.delegated())),
                                share(one.paid(), most),
                                share(one.delegated(), most)))
                        .toList(),
                "emploi-des-credits",
                filter);
    }

    private static Stream<String> amounts(Figures.@Nullable Spent spent) {
        return spent == null
                ? Stream.generate(Money.ZERO::toString).limit(4)
                : Stream.of(spent.delegated(), spent.ordered(), spent.certified(), spent.paid())
                        .map(cents -> new Money(cents).toString());
    }

    private static Block block(
            String id,
            String title,
            List<String> heads,
            List<Row> rows,
            List<Bar> bars,
            String list,
            FigureFilter filter) {
        return new Block(id, title, heads, rows, bars, list, filter.parameters());
    }

    private String days(int days) {
        return wording.of("statistics.days", days);
    }

    private static String percent(long part, long all) {
        return all == 0 ? "" : Math.round(100.0 * part / all) + "\u00a0%";
    }

    private static long share(long part, long all) {
        return all == 0 ? 0 : Math.round(100.0 * part / all);
    }
}
