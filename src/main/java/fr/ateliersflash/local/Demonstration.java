package fr.ateliersflash.local;

import static fr.ateliersflash.local.Cast.done;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/// Fills an empty database with the demonstration, once: the agreements, two waves, and some forty requests in
/// every status.
@Order(100)
class Demonstration implements ApplicationRunner {

    private static final Money YEAR = Money.euros(900_000);
    private static final Money WAVE = Money.euros(400_000);
    private static final int SPAN = 330;

    /// The story from which the second wave selects.
    private static final int SECOND_WAVE = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final TravellingClock clock;
    private final Cast cast;
    private final Storyteller storyteller;
    private final AgreementSheets agreements;
    private final Credits credits;
    private final Waves waves;
    private final Territories territories;
    private final Directory directory;

    Demonstration(
            TravellingClock clock,
            Cast cast,
            Storyteller storyteller,
            AgreementSheets agreements,
            Credits credits,
            Waves waves,
            Territories territories,
            Directory directory) {
        this.clock = clock;
        this.cast = cast;
        this.storyteller = storyteller;
        this.agreements = agreements;
        this.credits = credits;
        this.waves = waves;
        this.territories = territories;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!directory.all(OrganisationKind.BUREAU).isEmpty()) {
            return;
        }
        var now = clock.instant();
        agreements.load(cast.headOfBureau());
        cast.administrator();
        cast.region("52");
        var start = now.minus(SPAN, ChronoUnit.DAYS);
        clock.at(start, () -> openEnvelopes(now));
        var first = clock.at(start, () -> openWave(start, 120));
        var lines = lines();
        var step = (SPAN - 20) * 24L / lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (i == SECOND_WAVE) {
                closeAndReopen(first, start.plus(i * step, ChronoUnit.HOURS).plus(25, ChronoUnit.DAYS));
            }
            storyteller.tell(story(lines.get(i), start.plus(i * step, ChronoUnit.HOURS)));
        }
        cast.collectivite(new Bearer(BearerKind.COMMUNE, "53097", "Évron"));
        cast.service("53");
        directory.all(OrganisationKind.GROUPEMENT).stream()
                .filter(groupement -> groupement.name().contains(Cast.INVENTED))
                .forEach(groupement -> cast.groupement(groupement.id()));
    }

    private boolean openEnvelopes(Instant now) {
        var year = LocalDate.ofInstant(now, French.PARIS).getYear();
        List.of(year - 1, year).forEach(one -> done(credits.open(one, YEAR, cast.headOfBureau())));
        return true;
    }

    private long openWave(Instant at, int days) {
        var opensOn = LocalDate.ofInstant(at, French.PARIS);
        return done(waves.open(
                        new Waves.NewWave(
                                "Vague ouverte en " + opensOn.format(MONTH), opensOn, opensOn.plusDays(days), 18, WAVE),
                        cast.headOfBureau()))
                .id();
    }

    private void closeAndReopen(long first, Instant at) {
        clock.at(at, () -> waves.close(first, "Fin de la vague.", cast.headOfBureau()));
        clock.at(at.plus(1, ChronoUnit.HOURS), () -> openWave(at, 260));
    }

    private static List<String> lines() throws IOException {
        return new ClassPathResource("local/stories.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    private Story story(String line, Instant start) {
        var columns = line.split(";");
        var kind = BearerKind.valueOf(columns[1]);
        var code = columns[2];
        var bearer = new Bearer(kind, code, name(kind, code));
        var communes = kind == BearerKind.COMMUNE
                ? List.of(code)
                : territories.members(code).stream().map(Commune::insee).toList();
        return new Story(
                Stage.valueOf(columns[0]),
                bearer,
                communes,
                columns[3],
                Theme.valueOf(columns[4]),
                Boolean.parseBoolean(columns[5]),
                start);
    }

    private String name(BearerKind kind, String code) {
        return kind == BearerKind.COMMUNE
                ? territories.commune(code).orElseThrow().name()
                : territories.epci(code).orElseThrow().name();
    }
}
