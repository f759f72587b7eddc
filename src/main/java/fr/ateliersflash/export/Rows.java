package fr.ateliersflash.export;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The rows of a list, handed over one by one as they are read.
///
/// @param <R> a row
@FunctionalInterface
public interface Rows<R> {

    void forEach(Sink<? super R> sink) throws IOException;

    /// What takes rows.
    @FunctionalInterface
    interface Sink<R> {
        void accept(R row) throws IOException;
    }

    /// Reads page after page, each after the last row of the one before, while the one before is written: no
    /// transaction, and no connection, is held while somebody slowly downloads. Whoever has a transaction reads
    /// in it, one page after the other.
    ///
    /// @param page the rows that follow a given one, the first ones when it is null, none at the end
    static <R> Rows<R> pages(Function<@Nullable R, List<R>> page) {
        return sink -> {
            try (var thread = Executors.newSingleThreadExecutor()) {
                Executor ahead = TransactionSynchronizationManager.isActualTransactionActive() ? Runnable::run : thread;
                for (var rows = page.apply(null); !rows.isEmpty(); ) {
                    var last = rows.getLast();
                    var next = CompletableFuture.supplyAsync(() -> page.apply(last), ahead);
                    of(rows).forEach(sink);
                    rows = next.join();
                }
            }
        };
    }

    /// Those of them that are wanted.
    default Rows<R> where(Predicate<R> wanted) {
        return sink -> forEach(row -> {
            if (wanted.test(row)) {
                sink.accept(row);
            }
        });
    }

    static <R> Rows<R> of(List<R> rows) {
        return sink -> {
            for (var row : rows) {
                sink.accept(row);
            }
        };
    }
}
