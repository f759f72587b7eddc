package bench;

import bench.Target.Visitor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Measures the packaged application at two sizes of its database, side by side with a bare one, and prints ratios.
/// Everything runs on the loopback and stops by itself.
final class Bench {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int ROWS = 25;
    private static final int VISITORS = 4;
    private static final int TARGETS = 6;
    private static final int STARTS = 6;
    private static final int ROUNDS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration SLICE = Duration.ofMillis(1200);

    private final Path folder;
    private final Server server;
    private final Report report = new Report();

    private Bench(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    /// @param arguments the folder where both applications were extracted, then the parts to measure, all when none is told
    public static void main(String[] arguments) throws Exception {
        var parts = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("pages", "saisie", "transition", "vague", "pdf", "courriels", "chiffres", "recherche");
        try (var server = new Server()) {
            var bench = new Bench(Path.of(arguments[0]).toAbsolutePath(), server);
            var missed = false;
            for (var part : parts) {
                missed |= bench.measure(part);
            }
            System.exit(missed ? 1 : 0);
        }
    }

    /// @return whether a target is missed
    private boolean measure(String part) throws Exception {
        return switch (part) {
            case "pages" -> pages();
            case "saisie" -> Typing.run(server, application(false), application(true), log("typing"));
            case "transition" -> Transitions.run(server, application(false), application(true), log("transitions"));
            case "vague" -> Waving.run(server, application(false), log("waves"));
            case "pdf" -> Printing.run(server, application(true), log("printing"));
            case "courriels" -> Mails.run(server, application(false), log("mails"));
            case "chiffres" -> Figures.run(server, application(false), application(true), log("figures"));
            case "recherche" -> Searching.run(server, application(false), application(true), log("searching"));
            default -> throw new IllegalArgumentException("pages, saisie, transition, vague, pdf, courriels, chiffres, recherche");
        };
    }

    private boolean pages() throws IOException, InterruptedException, SQLException {
        report.say("Bases de %,d et de %,d demandes…", FEW, MANY);
        prepare();
        report.say("Démarrages…");
        starts();
        try (var few = subject("few", FEW);
                var many = subject("many", MANY);
                var bare = bare()) {
            report.say("Instructions SQL…");
            report.statements(dossierStatements(many));
            report.say("Charge : %d visiteurs à la fois, échauffement puis %d tours…", VISITORS, ROUNDS);
            load(List.of(few, many, bare));
            report.speeds(few, many);
            report.say("Mémoire…");
            report.memory(few.app().resident(), many.app().resident(), bare.app().resident());
        }
        return report.print();
    }

    private void prepare() throws IOException, InterruptedException, SQLException {
        server.create("bare");
        server.run(
                "bare",
                "create table place (id bigint primary key, name text)",
                "insert into place select n, 'Commune ' || n from generate_series(1, 100) n");
        server.prepare("model", application(false), log("first"));
        server.copy("model", "few");
        server.copy("model", "many");
        server.fill("few", FEW);
        server.fill("many", MANY);
    }

    /// One after the other, each pair at one speed of the machine.
    private void starts() throws IOException, InterruptedException {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            theirs.add(start(bareApplication(), "bare"));
            ours.add(start(application(false), "few"));
        }
        var ratios = IntStream.range(0, STARTS)
                .mapToObj(pair -> ours.get(pair) / theirs.get(pair))
                .toList();
        report.starts(Meter.median(ours), Meter.median(theirs), Meter.median(ratios));
    }

    private double start(List<String> launch, String database) throws IOException, InterruptedException {
        try (var app = App.start(launch, server.url(database), log("start-" + database))) {
            return app.toFirstPage().toMillis() / 1e3;
        }
    }

    private Subject subject(String database, int seed) throws IOException, InterruptedException, SQLException {
        var app = App.start(application(true), server.url(database), log(database)).ready();
        var visitors = Visitor.several(VISITORS, server, database, app, seed);
        var pages = server.texts(database, """
                select '/examen?etat=' || slug || '&apres=' || rank
                from (values ('a-prendre-en-charge', 'SUBMITTED'), ('en-examen', 'IN_REVIEW'), ('a-completer', 'RETURNED'),
                             ('validees', 'ELIGIBLE'), ('retenues', 'SELECTED'), ('non-retenues', 'REJECTED')) as tab (slug, status),
                     lateral (
                         (select 0 as rank from generate_series(1, 10))
                         union all
                         (select arrival_rank from (
                              select arrival_rank, row_number() over (order by arrival_rank desc) as left_over
                              from request where request.status = tab.status) as ranked
                          where left_over > 26 order by random() limit 10)) as page""");
        for (var page : pages) {
            full(page, visitors.getFirst().bureau().get(page));
        }
        var references = server.texts(database, "select reference from request order by random() limit 20000");
        return new Subject(
                app,
                visitors,
                List.of(
                        Target.constant(),
                        Target.home(),
                        Target.queue(pages),
                        Target.dossier(references),
                        Target.transition(),
                        Target.desk()));
    }

    /// Both sizes show as many rows, else they could not be compared.
    private static void full(String page, Client.Answer answer) throws IOException {
        var rows = answer.text().split("<tr\\b", -1).length - 2;
        if (rows != ROWS) {
            throw new IOException("%s shows %d rows".formatted(page, rows));
        }
    }

    private Subject bare() throws IOException, InterruptedException {
        var app = App.start(bareApplication(), server.url("bare"), log("bare"));
        var visitors = IntStream.range(0, VISITORS)
                .mapToObj(i -> {
                    var client = new Client(app.port());
                    return new Visitor(client, client, client, client, List.of(), new SplittableRandom(i));
                })
                .toList();
        return new Subject(app, visitors, IntStream.range(0, TARGETS).mapToObj(Target::again).toList());
    }

    /// The most statements that the page of a dossier takes: two dossiers of each status and phase, and one with a long
    /// journal.
    private long dossierStatements(Subject subject) throws IOException, SQLException {
        var references = server.texts("many", """
                select reference from (
                    select r.reference, row_number() over (partition by r.status, s.status, a.phase order by r.id) as rank, r.id
                    from request r
                    left join assignment s on s.request_id = r.id
                    left join atelier a on a.request_id = r.id) as kind
                where rank <= 2 or id = 1009""");
        var counts = new ArrayList<Long>();
        for (var reference : references) {
            var before = server.statements("many");
            subject.visitor().bureau().get("/demandes/" + reference);
            counts.add(server.statements("many") - before);
        }
        return counts.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static void load(List<Subject> subjects) throws InterruptedException {
        for (var subject : subjects) {
            subject.warmUp(WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var subject : round % 2 == 0 ? subjects : subjects.reversed()) {
                subject.measure(SLICE);
            }
        }
    }

    private List<String> application(boolean probed) {
        var jar = folder.resolve("ateliers-flash").toFile().listFiles((_, name) -> name.endsWith(".jar"))[0];
        var probe = folder.resolveSibling("probe").resolve("target/probe.jar");
        return probed
                ? List.of("-cp", jar + File.pathSeparator + probe, "fr.ateliersflash.Application")
                : List.of("-jar", jar.toString());
    }

    private List<String> bareApplication() {
        return List.of("-jar", folder.resolve("bare/bare.jar").toString());
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }
}
