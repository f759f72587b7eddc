package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the figures, for the bureau: sums that every act keeps up to date, a few rows whatever the number of dossiers.
/// Each is cut by one thing at a time, be it two crossed.
@Service
@Transactional(readOnly = true)
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How long a stage lasted with one party.
    ///
    /// @param value of the cut, empty when there is none
    public record Delay(String value, Stage stage, Capacity party, Histogram days) {}

    /// How many dossiers are at a stage now, with one party.
    ///
    /// @param value of the cut, empty when there is none
    public record Running(String value, Stage stage, Capacity party, long dossiers) {}

    /// Requests that went as far as this and no further, yet or for good.
    ///
    /// @param ending how they ended, null when they have not
    public record Reach(
            String value, Milestone milestone, @Nullable Ending ending, long dossiers) {}

    /// What the credits of a year have become, in cents, tax included.
    public record Spent(
            int year, String value, long dossiers, long delegated, long ordered, long certified, long paid) {}

    /// The years in which something was counted, the last one first.
    public List<Integer> years(Viewer viewer) {
        admit(viewer);
        return jdbc.sql("""
                        select distinct year from (
                            select year from statistics_delay where kind = 'ALL'
                            union all select year from statistics_funnel where kind = 'ALL'
                            union all select year from statistics_money where kind = 'ALL') as told
                        order by year desc""").query(Integer.class).list();
    }

    /// The spans that ended in a year, in the order of the stages; those of every year when it is null.
    public List<Delay> delays(Cut cut, @Nullable Integer year, Viewer viewer) {
        admit(viewer);
        record Kept(String value, Stage stage, Capacity party) {}
        var delays = new LinkedHashMap<Kept, Histogram>();
        jdbc.sql("""
                        select value, stage, party, days, sum(spans) as spans from statistics_delay
                        where kind = :kind and year between :first and :last and spans > 0
                        group by value, stage, party, days order by value""")
                .param("kind", cut.name())
                .param("first", year == null ? 0 : year)
                .param("last", year == null ? Integer.MAX_VALUE : year)
                .query(row -> {
                    var kept = new Kept(
                            row.getString("value"),
                            Stage.valueOf(row.getString("stage")),
                            Capacity.valueOf(row.getString("party")));
                    delays.computeIfAbsent(kept, _ -> new Histogram()).add(row.getInt("days"), row.getLong("spans"));
                });
        var inOrder = new ArrayList<Delay>();
        for (var stage : Stage.values()) {
            for (var party : stage.parties()) {
                delays.forEach((kept, days) -> {
                    if (kept.stage() == stage && kept.party() == party) {
                        inOrder.add(new Delay(kept.value(), stage, party, days));
                    }
                });
            }
        }
        return inOrder;
    }

    /// The dossiers that are at each stage now, in the order of the stages.
    public List<Running> running(Cut cut, Viewer viewer) {
        admit(viewer);
        return jdbc
                .sql("select * from statistics_running where kind = ? and spans > 0 order by value")
                .param(cut.name())
                .query((row, _) -> new Running(
                        row.getString("value"),
                        Stage.valueOf(row.getString("stage")),
                        Capacity.valueOf(row.getString("party")),
                        row.getLong("spans")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Running::stage).thenComparing(Running::party))
                .toList();
    }

    /// How far the requests deposited in a year went; those of every year when it is null.
    public List<Reach> reached(Cut cut, @Nullable Integer year, Viewer viewer) {
        admit(viewer);
        return jdbc.sql("""
                        select value, milestone, ending, sum(dossiers) as dossiers from statistics_funnel
                        where kind = :kind and year between :first and :last and dossiers > 0
                        group by value, milestone, ending order by value""")
                .param("kind", cut.name())
                .param("first", year == null ? 0 : year)
                .param("last", year == null ? Integer.MAX_VALUE : year)
                .query((row, _) -> new Reach(
                        row.getString("value"),
                        Milestone.valueOf(row.getString("milestone")),
                        row.getString("ending").isEmpty() ? null : Ending.valueOf(row.getString("ending")),
                        row.getLong("dossiers")))
                .list();
    }

    /// The credits of each year, the last one first; those of one year when it is given.
    public List<Spent> spent(Cut cut, @Nullable Integer year, Viewer viewer) {
        admit(viewer);
        return jdbc.sql("""
                        select * from statistics_money
                        where kind = :kind and year between :first and :last and dossiers > 0 order by year desc, value""")
                .param("kind", cut.name())
                .param("first", year == null ? 0 : year)
                .param("last", year == null ? Integer.MAX_VALUE : year)
                .query((row, _) -> new Spent(
                        row.getInt("year"),
                        row.getString("value"),
                        row.getLong("dossiers"),
                        row.getLong("delegated"),
                        row.getLong("ordered"),
                        row.getLong("certified"),
                        row.getLong("paid")))
                .list();
    }

    private static void admit(Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("figures of the whole country");
        }
    }
}
