package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is printed: ratios, and whether each target holds.
final class Report {

    private static final List<String> PAGES = List.of("home page", "queue", "dossier", "transition", "bureau's desk");
    private static final List<String> BOUND_TO_SIZE = List.of("queue", "dossier");

    private final List<String> lines = new ArrayList<>();
    private final long start = System.nanoTime();
    private boolean missed;

    void say(String text, Object... arguments) {
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%d:%02d  %s%n", elapsed.toMinutes(), elapsed.toSecondsPart(), text.formatted(arguments));
    }

    void starts(double ours, double theirs, double ratio) {
        target("start to first page, beside a bare application (%.1f s, %.1f s)".formatted(ours, theirs), ratio, 1.6);
    }

    void statements(long most) {
        target("SQL statements of a dossier page, at most", most, 8);
    }

    void memory(long few, long many, long bare) {
        target("resident memory after the run, 1,000 requests, beside a bare application (%d MB, %d MB)"
                .formatted(few / 1024, bare / 1024), (double) few / bare, 1.5);
        target("resident memory after the run, 100,000 requests (%d MB)".formatted(many / 1024), (double) many / bare, 1.5);
    }

    void speeds(Subject few, Subject many) {
        add("Against a constant of the same application (%.0f a second, p99 %.1f ms):",
                few.rate("constant"), Meter.p99(few.slices("constant")) / 1e6);
        add("%-16s %14s %14s %14s %14s", "", "rps, 1,000", "rps, 100,000", "p99, 1,000", "p99, 100,000");
        for (var page : PAGES) {
            add("%-16s %14.3f %14.3f %13.1fx %13.1fx", page,
                    few.rate(page, few, "constant"),
                    many.rate(page, many, "constant"),
                    Meter.p99(few.slices(page)) / Meter.p99(few.slices("constant")),
                    Meter.p99(many.slices(page)) / Meter.p99(many.slices("constant")));
        }
        for (var page : PAGES) {
            var ratio = few.rate(page, many, page);
            if (BOUND_TO_SIZE.contains(page)) {
                target(page + ", time at 100,000 beside its time at 1,000", ratio, 1.3);
            } else {
                add("%-8s %-88s %6.2f", "", page + ", time at 100,000 beside its time at 1,000", ratio);
            }
        }
    }

    private void target(String what, double value, double limit) {
        var kept = value <= limit;
        missed |= !kept;
        add("%-8s %-88s %6.2f  (at most %.1f)", kept ? "OK" : "MISSED", what, value, limit);
    }

    private void add(String text, Object... arguments) {
        lines.add(String.format(Locale.ROOT, text, arguments));
    }

    /// @return whether a target was missed
    boolean print() {
        System.out.println();
        lines.forEach(System.out::println);
        return missed;
    }
}
