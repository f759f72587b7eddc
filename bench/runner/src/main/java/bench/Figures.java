package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads the figures of 100,000 dossiers from the sums, beside the percentiles of every span; takes the list of requests
/// away as XLSX, beside FastExcel alone on as many rows in the same application.
final class Figures {

    private static final int DOSSIERS = 100_000;
    private static final int ROUNDS = 7;
    private static final double FIGURES = 1 / 100.0;
    private static final double EXPORT = 0.6;

    private static final String RAW = """
            select stage, party, count(*), percentile_disc(array[0.5, 0.9]) within group (
                order by statistics_day(ended_at) - statistics_day(started_at))
            from statistics_span where ended_at is not null group by stage, party""";

    /// What the page of delays asks for: see `statistics.Figures`.
    private static final String SUMS = """
            select value, stage, party, days, sum(spans) as spans from statistics_delay
            where kind = 'ALL' and year between 0 and 2147483647 and spans > 0
            group by value, stage, party, days order by value""";

    private Figures() {}

    /// @return whether a target is missed
    static boolean run(Server server, List<String> plain, List<String> probed, Path log)
            throws IOException, InterruptedException, SQLException {
        server.prepare("model", plain, log.resolveSibling("first.log"));
        server.copy("model", "figures");
        server.fill("figures", DOSSIERS);
        try (var app = App.start(probed, server.url("figures"), log).ready();
                var bureau = new Client(app.port()).signIn("bureau@exemple.fr")) {
            var missed = figures(server, bureau);
            return exports(server, bureau) || missed;
        }
    }

    private static boolean figures(Server server, Client bureau) throws IOException, SQLException {
        var ratios = new ArrayList<Double>();
        var pages = new ArrayList<Double>();
        try (var connection = server.connect("figures")) {
            for (int round = 0; round < ROUNDS; round++) {
                var raw = time(() -> Server.texts(connection, RAW));
                var sums = time(() -> Server.texts(connection, SUMS));
                var page = time(() -> Target.shown(bureau.get("/chiffres")));
                if (round > 0) {
                    ratios.add(sums / raw);
                    pages.add(page / raw);
                }
                System.out.printf("%-8s raw %7.1f ms, sums %6.2f ms, page %6.2f ms%n", "round " + round, raw, sums, page);
            }
        }
        return told("figures beside the raw percentiles", Meter.median(ratios), FIGURES, Meter.median(ratios) > FIGURES)
                | told("the whole page of delays, the same", Meter.median(pages), 0, false);
    }

    private static boolean exports(Server server, Client bureau) throws IOException, SQLException {
        var rows = server.texts("figures", "select count(*) from request where status <> 'DISCARDED'").getFirst();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var alone = time(() -> Target.shown(bureau.get("/banc/xlsx?rows=" + rows)));
            var ours = time(() -> Target.shown(bureau.get("/exports/demandes.xlsx?etat=toutes")));
            if (round > 0) {
                ratios.add(alone / ours);
            }
            System.out.printf("%-8s FastExcel %7.0f ms, the export %7.0f ms for %s rows%n", "round " + round, alone, ours, rows);
        }
        return told("rate of an XLSX export beside FastExcel alone", Meter.median(ratios), EXPORT, Meter.median(ratios) < EXPORT);
    }

    private static boolean told(String what, double ratio, double target, boolean missed) {
        System.out.printf("%s  %s, %.4f%s%n", missed ? "MISSED" : "OK", what, ratio, target > 0 ? " (target %.2f)".formatted(target) : "");
        return missed;
    }

    private interface Step {
        void run() throws IOException, SQLException;
    }

    /// In milliseconds.
    private static double time(Step step) throws IOException, SQLException {
        var start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
