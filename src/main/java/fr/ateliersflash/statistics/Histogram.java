package fr.ateliersflash.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/// How many times something lasted how many days. Days are whole and every one is counted apart, none is grouped or
/// estimated: a quantile is the exact number of days that at least that share of the times did not exceed.
public final class Histogram {

    private final SortedMap<Integer, Long> times = new TreeMap<>();

    Histogram add(int days, long more) {
        times.merge(days, more, Long::sum);
        return this;
    }

    public long count() {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    /// In days.
    ///
    /// @throws IllegalStateException when nothing was counted
    public int median() {
        return quantile(50);
    }

    /// What nine out of ten did not exceed, in days.
    ///
    /// @throws IllegalStateException when nothing was counted
    public int ninthDecile() {
        return quantile(90);
    }

    private int quantile(int percent) {
        var rank = Math.ceilDiv(count() * percent, 100);
        var seen = 0L;
        for (var entry : times.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank && seen > 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Nothing was counted");
    }
}
