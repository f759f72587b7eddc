package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/// Has visitors do the same thing side by side for a while, each as soon as the last answer has come.
final class Meter {

    private Meter() {}

    /// @param nanos how long each answer took
    record Slice(long[] nanos, Duration elapsed) {
        double perSecond() {
            return nanos.length * 1e9 / elapsed.toNanos();
        }

        double median() {
            return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2];
        }
    }

    static Slice run(Target target, List<Target.Visitor> visitors, Duration duration) throws InterruptedException {
        var start = System.nanoTime();
        var end = start + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(visitors.size())) {
            var runs = threads.invokeAll(visitors.stream()
                    .<Callable<long[]>>map(visitor -> () -> repeat(target, visitor, end))
                    .toList());
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            var nanos = LongStream.of();
            for (var run : runs) {
                nanos = LongStream.concat(nanos, LongStream.of(run.get()));
            }
            return new Slice(nanos.toArray(), elapsed);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The measure of « %s » failed".formatted(target.name()), e.getCause());
        }
    }

    private static long[] repeat(Target target, Target.Visitor visitor, long end) throws IOException {
        var nanos = new long[1024];
        var done = 0;
        for (var start = System.nanoTime(); start < end; start = System.nanoTime()) {
            target.visit().by(visitor);
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, done);
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        sorted.sort(null);
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// Over every slice.
    static double p99(List<Slice> slices) {
        var all = slices.stream().flatMapToLong(slice -> Arrays.stream(slice.nanos())).sorted().toArray();
        return all[(int) (all.length * 0.99)];
    }
}
