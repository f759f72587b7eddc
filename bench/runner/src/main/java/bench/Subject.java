package bench;

import bench.Meter.Slice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An application under load, and all that was measured of it, round by round.
final class Subject implements AutoCloseable {

    private final App app;
    private final List<Target.Visitor> visitors;
    private final Map<Target, List<Slice>> slices = new LinkedHashMap<>();

    Subject(App app, List<Target.Visitor> visitors, List<Target> targets) {
        this.app = app;
        this.visitors = visitors;
        targets.forEach(target -> slices.put(target, new ArrayList<>()));
    }

    void warmUp(Duration duration) throws InterruptedException {
        for (var target : slices.keySet()) {
            Meter.run(target, visitors, duration);
        }
    }

    void measure(Duration duration) throws InterruptedException {
        for (var one : slices.entrySet()) {
            one.getValue().add(Meter.run(one.getKey(), visitors, duration));
        }
    }

    /// Alone: its targets one after the other in each round, in one order then in the other.
    void rounds(Duration warmUp, int rounds, Duration slice) throws InterruptedException {
        warmUp(warmUp);
        for (int round = 0; round < rounds; round++) {
            var targets = new ArrayList<>(slices.keySet());
            for (var target : round % 2 == 0 ? targets : targets.reversed()) {
                slices.get(target).add(Meter.run(target, visitors, slice));
            }
        }
    }

    App app() {
        return app;
    }

    Target.Visitor visitor() {
        return visitors.getFirst();
    }

    List<Slice> slices(String target) {
        return slices.entrySet().stream()
                .filter(one -> one.getKey().name().equals(target))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    double rate(String target) {
        return Meter.median(slices(target).stream().map(Slice::perSecond).toList());
    }

    /// In nanoseconds, the median over the rounds.
    double median(String target) {
        return Meter.median(slices(target).stream().map(Slice::median).toList());
    }

    /// How many times one target lasts as long as another: the median over the rounds.
    double times(String target, String other) {
        var mine = slices(target);
        var theirs = slices(other);
        return Meter.median(IntStream.range(0, mine.size())
                .mapToObj(round -> mine.get(round).median() / theirs.get(round).median())
                .toList());
    }

    /// How many of one target are served while one of another subject's is: the median over the rounds, each of which
    /// saw the machine at one speed.
    double rate(String target, Subject other, String otherTarget) {
        var mine = slices(target);
        var theirs = other.slices(otherTarget);
        return Meter.median(IntStream.range(0, mine.size())
                .mapToObj(round -> mine.get(round).perSecond() / theirs.get(round).perSecond())
                .toList());
    }

    @Override
    public void close() throws IOException {
        for (var visitor : visitors) {
            visitor.close();
        }
        app.close();
    }
}
