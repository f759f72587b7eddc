package fr.ateliersflash.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.WaveCalendar;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What the demonstration is going to tell, planned for several days of a year and not told.
@ApplicationTest
class DemonstrationTests {

    private static final Set<Stage> RUNNING = EnumSet.of(
            Stage.APPROPRIATION, Stage.NOTE, Stage.ANIMATION, Stage.RESTITUTION, Stage.DELIVERABLE, Stage.SUSPENDED);
    private static final int DAYS_BEFORE_THE_KICK_OFF = 3;
    private static final int LONGEST_MONTHS = 4;

    @Autowired
    TravellingClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Storyteller storyteller;

    @Autowired
    AgreementSheets agreements;

    @Autowired
    Credits credits;

    @Autowired
    Waves waves;

    @Autowired
    Scenarios scenarios;

    @Autowired
    WaveCalendar calendar;

    @Autowired
    Territories territories;

    @Autowired
    Directory directory;

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 30, 61, 92, 123, 155, 186, 217, 248, 279, 311, 342})
    void isToldAtOfficeHoursBeforeTodayWhateverTheDay(int daysAgo) {
        var now = now(daysAgo);
        var moments = clock.at(now, () -> demonstration().chronicle(now).moments());

        var midnight = today(now).atStartOfDay(French.PARIS).toInstant();
        assertThat(moments)
                .hasSizeGreaterThan(500)
                .allMatch(hours()::isOpen)
                .allMatch(moment -> moment.isBefore(midnight));
        assertThat(moments.stream().map(moment -> moment.atZone(French.PARIS).getMinute()))
                .as("minutes vary")
                .containsAll(List.of(7, 23, 41, 58));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45, 100, 170, 220, 300})
    void showsOneAtelierThatOverruns(int daysAgo) {
        var now = now(daysAgo);

        var late = running(now).filter(story -> limit(story).isBefore(today(now)));

        assertThat(late).singleElement().extracting(Story::stage).isEqualTo(Stage.RESTITUTION);
    }

    @Test
    void showsRequestsThatArrivedInTheLastDays() {
        var now = now(0);
        var submitted = stories(now).filter(story -> story.stage() == Stage.SUBMITTED);

        assertThat(submitted)
                .hasSizeGreaterThan(2)
                .allMatch(story -> story.start().isAfter(now.minus(21, ChronoUnit.DAYS)));
    }

    @Test
    void selectsWithinAWave() {
        var now = now(0);
        var waves = Demonstration.WAVES.stream()
                .map(opens -> daysAgo(now, opens).datesUntil(daysAgo(now, opens - Demonstration.WAVE_LENGTH)))
                .flatMap(days -> days)
                .toList();

        assertThat(waves).doesNotHaveDuplicates();
        assertThat(stories(now).flatMap(story -> Stream.ofNullable(story.selected())))
                .hasSizeGreaterThan(20)
                .allMatch(selected -> waves.contains(today(selected)));
    }

    @Test
    void tellsOfEveryStage() {
        assertThat(stories(now(0)).map(Story::stage)).contains(Stage.values());
    }

    @Test
    void givesAnAtelierToTheCollectivitesOfTheSignInPage() {
        assertThat(running(now(0)).map(story -> story.bearer().name())).contains("Évron", "Guingamp");
    }

    @Test
    void givesNobodyTheNameOfAnother() {
        var names = Stream.generate(cast::somebody).limit(300).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.endsWith(" Exemple"));
    }

    private Stream<Story> running(Instant now) {
        return stories(now).filter(story -> RUNNING.contains(story.stage()));
    }

    private Stream<Story> stories(Instant now) {
        return demonstration().stories(hours(), now).stream();
    }

    private LocalDate limit(Story story) {
        return hours().day(today(story.begun()), DAYS_BEFORE_THE_KICK_OFF).plusMonths(LONGEST_MONTHS);
    }

    /// Working days ago, or to come when there are fewer than none.
    private LocalDate daysAgo(Instant now, int count) {
        return count < 0 ? hours().day(today(now), -count) : today(hours().ago(now, count));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, French.PARIS);
    }

    private Instant now(int daysAgo) {
        return clock.instant().minus(daysAgo, ChronoUnit.DAYS);
    }

    private OfficeHours hours() {
        return new OfficeHours(workingDays, 0);
    }

    private Demonstration demonstration() {
        return new Demonstration(
                clock,
                cast,
                storyteller,
                agreements,
                credits,
                waves,
                scenarios,
                calendar,
                territories,
                directory,
                workingDays);
    }
}
