package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When the three waves of a year are to be held (calendrier des vagues). A plan commits nobody: a wave is opened from
/// it, with the credits of the day. Source of the three waves: the public sheet of the scheme.
@Service
@Transactional
public class WaveCalendar {

    public static final int WAVES_A_YEAR = 3;

    private static final Pattern NAME = Pattern.compile("(\\d{4})-([1-3])");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaveCalendar(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Those that are planned, in order.
    @Transactional(readOnly = true)
    public List<PlannedWave> of(int year) {
        return jdbc.sql("select * from review_planned_wave where year = ? order by number")
                .param(year)
                .query(WaveCalendar::planned)
                .list();
    }

    /// @param name `2027-2` for the second one of 2027
    @Transactional(readOnly = true)
    public Optional<PlannedWave> find(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? of(Integer.parseInt(parts.group(1))).stream()
                        .filter(one -> one.number() == Integer.parseInt(parts.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /// Plans a year anew.
    ///
    /// @param waves three at most, of that year
    public Outcome<List<PlannedWave>> plan(int year, List<PlannedWave> waves, Viewer viewer) {
        if (!viewer.is(Capacity.HEAD_OF_BUREAU)) {
            throw new NotFound("waves are planned by the head of the bureau");
        }
        var obstacles = obstacles(waves);
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        jdbc.sql("delete from review_planned_wave where year = ?").param(year).update();
        waves.forEach(wave -> jdbc.sql("insert into review_planned_wave values (?, ?, ?, ?, ?)")
                .params(year, wave.number(), wave.opensOn(), wave.closesOn(), wave.capacity())
                .update());
        events.publishEvent(new OfficeFact(
                String.valueOf(year), "wave.PLAN", viewer.acting(Capacity.HEAD_OF_BUREAU), clock.instant()));
        return Outcome.done(of(year));
    }

    /// Each ends after it opens, and before the next one opens.
    private static List<Refusal> obstacles(List<PlannedWave> waves) {
        var obstacles = new ArrayList<Refusal>();
        var end = LocalDate.MIN;
        for (var wave : waves) {
            if (wave.closesOn().isBefore(wave.opensOn())) {
                obstacles.add(Refusal.of("review.calendar.backwards", wave.number()));
            }
            if (!wave.opensOn().isAfter(end)) {
                obstacles.add(Refusal.of("review.calendar.overlaps", wave.number()));
            }
            end = wave.closesOn();
        }
        return obstacles;
    }

    private static PlannedWave planned(ResultSet row, int index) throws SQLException {
        return new PlannedWave(
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("capacity"));
    }
}
