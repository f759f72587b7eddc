package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// A transition by its use case, beside its own statements sent by plain JDBC in the same process.
final class Transitions {

    private static final int DOSSIERS = 1_000;
    private static final int VISITORS = 4;
    private static final double TARGET = 0.5;

    private static final String SERVICE = "service";
    private static final String JDBC = "jdbc";

    private Transitions() {}

    /// @return whether the target is missed
    static boolean run(Server server, List<String> plain, List<String> probed, Path log)
            throws IOException, InterruptedException, SQLException {
        server.prepare("model", plain, log.resolveSibling("first.log"));
        server.copy("model", "transitions");
        server.fill("transitions", DOSSIERS);
        var app = App.start(probed, server.url("transitions"), log).ready();
        var visitors = Target.Visitor.several(VISITORS, server, "transitions", app, DOSSIERS);
        try (var subject = new Subject(app, visitors, List.of(target(SERVICE), target(JDBC)))) {
            for (var visitor : visitors) {
                System.out.printf("statements to share and to take back: %s%n", ask("instructions", visitor).text());
            }
            subject.rounds(Duration.ofSeconds(40), 8, Duration.ofMillis(1500));
            for (var target : List.of(SERVICE, JDBC)) {
                System.out.printf(
                        "%-8s %,6.0f transitions a second, median %5.2f ms for ten%n",
                        target, subject.rate(target) * 10, subject.median(target) / 1e6);
            }
            var ratio = subject.rate(SERVICE, subject, JDBC);
            System.out.printf(
                    "%s  rate of a transition beside plain JDBC, %.2f (at least %.1f)%n", ratio >= TARGET ? "OK" : "MISSED", ratio, TARGET);
            return ratio < TARGET;
        }
    }

    private static Target target(String way) {
        return new Target(way, visitor -> Target.shown(ask(way, visitor)));
    }

    private static Client.Answer ask(String way, Target.Visitor visitor) throws IOException {
        return visitor.service().get("/banc/transition/" + way + "/" + visitor.own().getFirst());
    }
}
