package fr.ateliersflash.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HistogramTests {

    @Test
    void tellsTheDaysThatHalfAndNineTenthsDidNotExceed() {
        var days = new Histogram();
        IntStream.rangeClosed(1, 10).forEach(one -> days.add(one, 1));

        assertThat(days.count()).isEqualTo(10);
        assertThat(days.median()).isEqualTo(5);
        assertThat(days.ninthDecile()).isEqualTo(9);
    }

    @Test
    void tellsTheOnlyOne() {
        var days = new Histogram().add(0, 1);

        assertThat(days.median()).isZero();
        assertThat(days.ninthDecile()).isZero();
    }

    @Test
    void tellsNothingOfNothing() {
        assertThatThrownBy(() -> new Histogram().median()).isInstanceOf(IllegalStateException.class);
    }

    /// The same as sorting every one of them.
    @RepeatedTest(20)
    void isExact() {
        var random = new Random();
        var all = random.ints(1 + random.nextInt(500), 0, 90).sorted().toArray();
        var days = new Histogram();
        IntStream.of(all).forEach(one -> days.add(one, 1));

        assertThat(days.median()).isEqualTo(all[(all.length + 1) / 2 - 1]);
        assertThat(days.ninthDecile()).isEqualTo(all[Math.ceilDiv(all.length * 9, 10) - 1]);
    }
}
