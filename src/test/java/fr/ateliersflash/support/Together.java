package fr.ateliersflash.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Does things at the same time.
public final class Together {

    private Together() {}

    @SafeVarargs
    public static <T> List<T> all(Callable<T>... things) {
        var start = new CountDownLatch(things.length);
        try (var threads = Executors.newFixedThreadPool(things.length)) {
            var futures = Stream.of(things)
                    .map(thing -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return thing.call();
                    }))
                    .toList();
            return futures.stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
