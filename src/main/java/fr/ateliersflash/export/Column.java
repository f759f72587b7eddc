package fr.ateliersflash.export;

import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a spreadsheet: a code that never changes, from which its header is worded, and what it holds of each
/// row. Its type decides how cells are written: what people have typed is text whatever it looks like, an amount is a
/// number even below zero.
///
/// @param <R> a row
public sealed interface Column<R> {

    String code();

    record Text<R>(String code, Function<R, @Nullable String> of) implements Column<R> {}

    record Count<R>(String code, Function<R, @Nullable Long> of) implements Column<R> {}

    /// @param of cents, below zero when they are taken back
    record Amount<R>(String code, Function<R, @Nullable Long> of) implements Column<R> {}

    record Day<R>(String code, Function<R, @Nullable LocalDate> of) implements Column<R> {}

    static <R> Column<R> text(String code, Function<R, @Nullable String> of) {
        return new Text<>(code, of);
    }

    static <R> Column<R> count(String code, Function<R, @Nullable Long> of) {
        return new Count<>(code, of);
    }

    static <R> Column<R> cents(String code, Function<R, @Nullable Long> of) {
        return new Amount<>(code, of);
    }

    static <R> Column<R> money(String code, Function<R, @Nullable Money> of) {
        return new Amount<>(code, row -> cents(of.apply(row)));
    }

    static <R> Column<R> day(String code, Function<R, @Nullable LocalDate> of) {
        return new Day<>(code, of);
    }

    /// The day it was in Paris.
    static <R> Column<R> dayOf(String code, Function<R, @Nullable Instant> of) {
        return new Day<>(code, row -> dayOf(of.apply(row)));
    }

    private static @Nullable Long cents(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, French.PARIS);
    }
}
