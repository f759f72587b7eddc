package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What is saved while somebody types, beside a form of the same application that does nothing: both read from the same
/// visitors, one after the other in each round.
final class Typing {

    private static final int DOSSIERS = 1_000;
    private static final int VISITORS = 4;
    private static final double TARGET = 2;

    private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("\"(\\w+)\":\"([0-9a-f]{16})\"");

    private static final String FORM = "numbered form";
    private static final String BARE = "bare form";
    private static final String AUTOSAVE = "autosave";

    private Typing() {}

    /// @return whether the target is missed
    static boolean run(Server server, List<String> plain, List<String> probed, Path log)
            throws IOException, InterruptedException, SQLException {
        server.prepare("model", plain, log.resolveSibling("first.log"));
        server.copy("model", "typing");
        server.fill("typing", DOSSIERS);
        var app = App.start(probed, server.url("typing"), log).ready();
        var sheets = new ConcurrentHashMap<String, Sheet>();
        try (var subject = new Subject(
                app,
                Target.Visitor.several(VISITORS, server, "typing", app, DOSSIERS),
                List.of(
                        new Target(BARE, visitor -> sent(visitor, Map.of())),
                        new Target(FORM, visitor -> sent(visitor, Map.of("_once", UUID.randomUUID().toString()))),
                        new Target(AUTOSAVE, visitor -> sheet(sheets, visitor).type(visitor))))) {
            subject.rounds(Duration.ofSeconds(75), 6, Duration.ofMillis(1200));
            for (var target : List.of(BARE, FORM, AUTOSAVE)) {
                System.out.printf(
                        "%-14s median %6.2f ms, p99 %6.2f ms, %,6.0f a second; beside the numbered form: median %.2f, p99 %.2f%n",
                        target,
                        subject.median(target) / 1e6,
                        Meter.p99(subject.slices(target)) / 1e6,
                        subject.rate(target),
                        subject.times(target, FORM),
                        Meter.p99(subject.slices(target)) / Meter.p99(subject.slices(FORM)));
            }
            var ratio = subject.times(AUTOSAVE, FORM);
            System.out.printf("%s  autosave beside a form, %.2f (at most %.1f)%n", ratio <= TARGET ? "OK" : "MISSED", ratio, TARGET);
            return ratio > TARGET;
        }
    }

    /// As long as what the autosave sends.
    private static void sent(Target.Visitor visitor, Map<String, String> more) throws IOException {
        var fields = new LinkedHashMap<>(more);
        fields.putAll(Sheet.WORDS);
        Target.shown(visitor.service().post("/banc/champ", fields, "application/json"));
    }

    private static Sheet sheet(Map<String, Sheet> sheets, Target.Visitor visitor) throws IOException {
        var reference = visitor.oneOf(visitor.own());
        var sheet = sheets.get(reference);
        if (sheet == null) {
            sheet = Sheet.open(reference, visitor);
            sheets.put(reference, sheet);
        }
        return sheet;
    }

    /// The purpose of a request, as a page of its fiche that somebody keeps open.
    private static final class Sheet {

        static final Map<String, String> WORDS = Map.of(
                "title", "Réemployer la friche",
                "situation", "La population se stabilise après vingt ans de baisse ; les commerces tiennent, les logements se vident.",
                "problem", "Comment donner un usage partagé au site sans attendre un opérateur, et par où commencer ?",
                "obstacles", "Des études qui se contredisent, des habitants peu entendus.",
                "attempts", "Une étude de programmation, deux réunions publiques.");

        private static final List<String> FIELDS = List.of("title", "situation", "problem", "obstacles", "attempts");

        private final String address;
        private final String sitting;
        private final Map<String, String> values = new LinkedHashMap<>(WORDS);
        private final Map<String, String> digests = new LinkedHashMap<>();
        private int saved;

        private Sheet(String address, String read) {
            this.address = address;
            var parts = read.split(" ");
            this.sitting = parts[0];
            for (var part : List.of(parts).subList(1, parts.length)) {
                digests.put(part.split(":")[0], part.split(":")[1]);
            }
        }

        static Sheet open(String reference, Target.Visitor visitor) throws IOException {
            var address = "/demandes/" + reference + "/fiche/objet";
            var read = READ.matcher(visitor.service().get(address).text());
            if (!read.find()) {
                throw new IOException(address + " is not open to its service");
            }
            return new Sheet(address, read.group(1));
        }

        /// A few letters more in one of the fields, each in turn.
        void type(Target.Visitor visitor) throws IOException {
            var field = FIELDS.get(saved++ % FIELDS.size());
            values.put(field, WORDS.get(field) + " " + saved);
            var form = new LinkedHashMap<>(values);
            form.put("then", "meanwhile");
            form.put("read", read());
            var answer = visitor.service().post(address, form, "application/json");
            Target.shown(answer);
            var told = new String(answer.body(), StandardCharsets.UTF_8);
            if (!told.contains("\"contested\":[]")) {
                throw new IOException("Contested: " + told);
            }
            var before = digests.get(field);
            var digest = DIGEST.matcher(told);
            while (digest.find()) {
                digests.put(digest.group(1), digest.group(2));
            }
            if (digests.get(field).equals(before)) {
                throw new IOException("Not saved: " + told);
            }
        }

        private String read() {
            var read = new StringBuilder(sitting);
            digests.forEach((field, digest) -> read.append(' ').append(field).append(':').append(digest));
            return read.toString();
        }
    }
}
