package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A fiche of two pages printed by the application, beside openhtmltopdf alone on the same HTML, in the same process.
final class Printing {

    private static final int VISITORS = 2;
    private static final double TARGET = 0.8;

    private static final String PRESS = "presse";
    private static final String MANUAL = "manuel";
    private static final String ALONE = "seul";

    private Printing() {}

    /// @return whether the target is missed
    static boolean run(Server server, List<String> launch, Path log)
            throws IOException, InterruptedException, SQLException {
        server.create("printing");
        var app = App.start(launch, server.url("printing"), log).ready();
        var visitors = IntStream.range(0, VISITORS)
                .mapToObj(i -> {
                    var client = new Client(app.port());
                    return new Target.Visitor(client, client, client, client, List.of(), new SplittableRandom(i));
                })
                .toList();
        try (var subject = new Subject(app, visitors, List.of(target(PRESS), target(MANUAL), target(ALONE)))) {
            var pages = subject.visitor().anybody().get("/banc/pdf/pages").text();
            if (!pages.equals("2 2 2")) {
                throw new IOException("Pages: " + pages);
            }
            subject.rounds(Duration.ofSeconds(10), 8, Duration.ofMillis(1500));
            for (var target : List.of(PRESS, MANUAL, ALONE)) {
                System.out.printf(
                        "%-8s %5.0f documents a second, median %5.1f ms, p99 %5.1f ms; the press makes %.2f for each%n",
                        target,
                        subject.rate(target),
                        subject.median(target) / 1e6,
                        Meter.p99(subject.slices(target)) / 1e6,
                        subject.rate(PRESS, subject, target));
            }
            var ratio = subject.rate(PRESS, subject, ALONE);
            System.out.printf(
                    "%s  the press beside openhtmltopdf alone, %.2f (at least %.1f)%n", ratio >= TARGET ? "OK" : "MISSED", ratio, TARGET);
            return ratio < TARGET;
        }
    }

    private static Target target(String way) {
        return new Target(way, visitor -> Target.shown(visitor.anybody().get("/banc/pdf/" + way)));
    }
}
