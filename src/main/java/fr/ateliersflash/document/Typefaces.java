package fr.ateliersflash.document;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The fonts of printed pages, read once and lent to one printing at a time, since reading a glyph moves them. There
/// are as many sets as processors at most: more printings at once would only wait for each other.
final class Typefaces {

    private final Queue<Typeface> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    <T> T lend(Function<Typeface, T> work) {
        places.acquireUninterruptibly();
        try {
            var typeface = idle.poll();
            var lent = typeface == null ? Typeface.read() : typeface;
            var done = work.apply(lent);
            idle.add(lent);
            return done;
        } finally {
            places.release();
        }
    }
}
