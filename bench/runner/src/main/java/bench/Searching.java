package bench;

import bench.Target.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The queue, each of its filters with the counters of every tab, and the search of those who see everything or only
/// a part, at 1,000 requests and at as many as `BENCH_REQUESTS` says, side by side: how long an answer lasts must not
/// depend on how many there are.
final class Searching {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.parseInt(System.getenv().getOrDefault("BENCH_REQUESTS", "1000000"));
    private static final int VISITORS = 2;
    private static final int ROUNDS = 8;
    private static final double TARGET = 1.3;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration SLICE = Duration.ofMillis(1200);

    private static final List<String> FILTERS = List.of(
            "region=52",
            "theme=reparer-la-ville",
            "examinateur=personne",
            "friche=oui",
            "programme=pvd",
            "attente=90",
            "region=52&theme=projets-citoyens&friche=non&attente=90");

    /// A word in every dossier, a word in one of seven, two of those that never meet, a rare one, one nobody wrote.
    private static final List<String> WORDS =
            List.of("population", "gare", "gare+h%C3%B4pital", "Evron", "populatoin");

    private Searching() {}

    /// @return whether a target is missed
    static boolean run(Server server, List<String> plain, List<String> probed, Path log)
            throws IOException, InterruptedException, SQLException {
        server.prepare("model", plain, log.resolveSibling("first.log"));
        try (var few = subject(server, probed, "searched", FEW, log);
                var many = subject(server, probed, "searched_many", MANY, log)) {
            few.warmUp(WARM_UP);
            many.warmUp(WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                for (var subject : round % 2 == 0 ? List.of(few, many) : List.of(many, few)) {
                    subject.measure(SLICE);
                }
            }
            var missed = false;
            for (var page : pages()) {
                missed |= told(page, few, many);
            }
            return missed;
        }
    }

    private static Subject subject(Server server, List<String> launch, String database, int requests, Path log)
            throws IOException, InterruptedException, SQLException {
        var start = System.nanoTime();
        server.copy("model", database);
        server.fillQueue(database, requests);
        System.out.printf("%,d requests written in %d s%n", requests, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        var app = App.start(launch, server.url(database), log.resolveSibling(database + ".log")).ready();
        return new Subject(app, Visitor.several(VISITORS, server, database, app, requests),
                pages().stream().map(Page::target).toList());
    }

    private static List<Page> pages() {
        var pages = new ArrayList<Page>();
        pages.add(new Page("queue", Visitor::bureau, "/examen?etat=retenues"));
        FILTERS.forEach(filter -> pages.add(new Page("queue, " + filter, Visitor::bureau, "/examen?etat=retenues&" + filter)));
        WORDS.forEach(words -> {
            pages.add(new Page("bureau seeks " + words, Visitor::bureau, "/recherche?q=" + words));
            pages.add(new Page("service seeks " + words, Visitor::service, "/recherche?q=" + words));
            pages.add(new Page("groupement seeks " + words, Visitor::groupement, "/recherche?q=" + words));
        });
        return pages;
    }

    private record Page(String name, Function<Visitor, Client> who, String address) {

        Target target() {
            return new Target(name, visitor -> Target.shown(who.apply(visitor).get(address)));
        }

        /// How many dossiers it shows.
        int rows(Subject subject) throws IOException {
            return who.apply(subject.visitor()).get(address).text().split("href=\"/demandes/AF-", -1).length - 1;
        }
    }

    /// A page of twenty-five dossiers beside one of two says nothing of the search: it is printed without a target.
    private static boolean told(Page page, Subject few, Subject many) throws IOException {
        var before = Meter.p99(few.slices(page.name()));
        var after = Meter.p99(many.slices(page.name()));
        var rowsBefore = page.rows(few);
        var rowsAfter = page.rows(many);
        var alike = 2 * rowsBefore >= rowsAfter;
        var missed = alike && after > TARGET * before;
        System.out.printf(
                "%-7s %-70s p99 %6.1f ms beside %6.1f ms: %.2f (at most %.1f); medians %.1f and %.1f ms; %d and %d dossiers%n",
                !alike ? "LONGER" : missed ? "MISSED" : "OK",
                page.name(),
                after / 1e6,
                before / 1e6,
                after / before,
                TARGET,
                many.median(page.name()) / 1e6,
                few.median(page.name()) / 1e6,
                rowsAfter,
                rowsBefore);
        return missed;
    }
}
