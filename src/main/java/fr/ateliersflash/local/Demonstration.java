package fr.ateliersflash.local;

import static fr.ateliersflash.local.Cast.done;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.review.PlannedWave;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.WaveCalendar;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/// Fills an empty database with the demonstration, once: the agreements, three waves, and some forty requests in
/// every status. Days are counted in working days before the last one: it looks the same whenever it starts.
@Order(100)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private static final Money YEAR = Money.euros(900_000);
    private static final Money WAVE = Money.euros(300_000);
    private static final int PLACES = 15;

    /// When the bureau begins to use the application.
    private static final int OPENING = 205;

    /// When each wave opens, some four months after the one before, and how long it lasts. The last one is open.
    static final List<Integer> WAVES = List.of(196, 112, 28);

    static final int WAVE_LENGTH = 57;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final TravellingClock clock;
    private final Cast cast;
    private final Storyteller storyteller;
    private final AgreementSheets agreements;
    private final Credits credits;
    private final Waves waves;
    private final Scenarios scenarios;
    private final WaveCalendar calendar;
    private final Territories territories;
    private final Directory directory;
    private final WorkingDays workingDays;

    Demonstration(
            TravellingClock clock,
            Cast cast,
            Storyteller storyteller,
            AgreementSheets agreements,
            Credits credits,
            Waves waves,
            Scenarios scenarios,
            WaveCalendar calendar,
            Territories territories,
            Directory directory,
            WorkingDays workingDays) {
        this.clock = clock;
        this.cast = cast;
        this.storyteller = storyteller;
        this.agreements = agreements;
        this.credits = credits;
        this.waves = waves;
        this.scenarios = scenarios;
        this.calendar = calendar;
        this.territories = territories;
        this.directory = directory;
        this.workingDays = workingDays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.all(OrganisationKind.BUREAU).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var opening = new OfficeHours(workingDays, 0).ago(now, OPENING);
        var chronicle = chronicle(now);
        clock.meanwhile(opening, () -> {
            hire();
            chronicle.tell(clock);
        });
        LOG.info("The demonstration is told, {} acts", chronicle.moments().size());
    }

    /// Those of the sign-in page first. Services and collectivités of the stories come with them.
    private void hire() {
        agreements.load(cast.headOfBureau());
        cast.bureau();
        cast.administrator();
        cast.region("52");
        cast.service("53");
        cast.service("22");
        cast.collectivite(new Bearer(BearerKind.COMMUNE, "53097", "Évron"));
        cast.collectivite(new Bearer(BearerKind.COMMUNE, "22070", "Guingamp"));
        directory.all(OrganisationKind.GROUPEMENT).stream()
                .filter(groupement -> groupement.name().contains(Cast.INVENTED))
                .forEach(groupement -> cast.groupement(groupement.id()));
    }

    /// All that is to be told for a demonstration that starts at some moment.
    Chronicle chronicle(Instant now) {
        var chronicle = new Chronicle();
        var hours = new OfficeHours(workingDays, 0);
        openEnvelopes(chronicle, hours, now);
        for (var opens : WAVES) {
            var at = hours.ago(now, opens);
            var closesOn = hours.day(LocalDate.ofInstant(at, French.PARIS), WAVE_LENGTH);
            chronicle.add(at, () -> openWave(closesOn));
            if (opens > WAVE_LENGTH) {
                chronicle.add(hours.ago(now, opens - WAVE_LENGTH), this::closeWave);
            }
        }
        stories(hours, now).forEach(story -> storyteller.plan(story, chronicle));
        chronicle.add(
                hours.ago(now, 1),
                () -> tryScenarios(LocalDate.ofInstant(now, French.PARIS).getYear()));
        return chronicle;
    }

    /// That of the first year at once, the next one in the December before it.
    private void openEnvelopes(Chronicle chronicle, OfficeHours hours, Instant now) {
        var opening = hours.ago(now, OPENING);
        var first = LocalDate.ofInstant(opening, French.PARIS).getYear();
        var last = LocalDate.ofInstant(now, French.PARIS).getYear();
        IntStream.rangeClosed(first, last).forEach(year -> {
            var december = LocalDate.of(year - 1, Month.DECEMBER, 10)
                    .atStartOfDay(French.PARIS)
                    .toInstant();
            var at = year == first ? opening : hours.later(december, 1);
            chronicle.add(at, () -> done(credits.open(year, YEAR, cast.headOfBureau())));
        });
    }

    private void openWave(LocalDate closesOn) {
        var opensOn = LocalDate.ofInstant(clock.instant(), French.PARIS);
        var name = "Vague ouverte en " + opensOn.format(MONTH);
        done(waves.open(new Waves.NewWave(name, opensOn, closesOn, PLACES, WAVE), cast.headOfBureau()));
    }

    private void closeWave() {
        waves.close(waves.current().orElseThrow().id(), "Fin de la vague.", cast.headOfBureau());
    }

    /// The examiner has prepared two, which the head of the bureau compares.
    private void tryScenarios(int year) {
        var wave = waves.current().orElseThrow();
        done(scenarios.begin(wave.id(), "Dans l’ordre d’arrivée", cast.bureau()));
        var other = done(scenarios.begin(wave.id(), "Une place gardée pour la fin de la vague", cast.bureau()));
        var kept = other.lines().subList(0, Math.max(0, other.lines().size() - 1));
        var deferral = "Les crédits de la vague sont gardés pour les demandes en cours d’examen.";
        done(scenarios.prepare(
                wave.id(),
                other.id(),
                other.version(),
                new Scenarios.Wanted(other.name(), deferral, kept),
                cast.bureau()));
        var next = IntStream.rangeClosed(1, WaveCalendar.WAVES_A_YEAR)
                .mapToObj(number -> new PlannedWave(
                        year + 1,
                        number,
                        LocalDate.of(year + 1, 4 * number - 3, 15),
                        LocalDate.of(year + 1, 4 * number - 1, 15),
                        PLACES))
                .toList();
        done(calendar.plan(year + 1, next, cast.headOfBureau()));
    }

    List<Story> stories(OfficeHours hours, Instant now) {
        var meetings = new HashMap<Integer, Instant>();
        return lines().stream()
                .map(line -> story(line.split(";", -1), hours, now, meetings))
                .toList();
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("local/stories.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The stories of the demonstration cannot be read", e);
        }
    }

    /// @param meetings when the bureau selects: the same moment for all the requests of one day
    private Story story(String[] columns, OfficeHours hours, Instant now, Map<Integer, Instant> meetings) {
        var kind = BearerKind.valueOf(columns[1]);
        var code = columns[2];
        var bearer = new Bearer(kind, code, name(kind, code));
        var communes = kind == BearerKind.COMMUNE
                ? List.of(code)
                : territories.members(code).stream().map(Commune::insee).toList();
        var selected = days(columns[7]);
        var begun = days(columns[8]);
        return new Story(
                Stage.valueOf(columns[0]),
                bearer,
                communes,
                columns[3],
                Theme.valueOf(columns[4]),
                Boolean.parseBoolean(columns[5]),
                hours.ago(now, Integer.parseInt(columns[6])),
                selected == null ? null : meetings.computeIfAbsent(selected, days -> hours.ago(now, days)),
                begun == null ? null : hours.ago(now, begun),
                columns[9].isEmpty() ? 0 : Integer.parseInt(columns[9]),
                columns[10].isEmpty() ? Exchange.NONE : Exchange.valueOf(columns[10]));
    }

    private static @Nullable Integer days(String column) {
        return column.isEmpty() ? null : Integer.valueOf(column);
    }

    private String name(BearerKind kind, String code) {
        return kind == BearerKind.COMMUNE
                ? territories.commune(code).orElseThrow().name()
                : territories.epci(code).orElseThrow().name();
    }
}
