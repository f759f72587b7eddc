package fr.ateliersflash.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 100000",
                "1 000,50 | 100050",
                "1\u202f000,50 | 100050",
                "1\u00a0000,5 € | 100050",
                "1000.05 | 100005",
                "0,01 | 1",
                "0 | 0",
                "999999999,99 | 99999999999"
            })
    void readsAmountsExactly(String typed, long cents) {
        assertThat(Money.parse(typed)).contains(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "", "mille", "1,234", "1,2,3", "1e3", "1000000000", "NaN", "٣"})
    void readsNothingElse(String typed) {
        assertThat(Money.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.20, 0", "3, 0.20, 1", "5, 0.50, 3", "1005, 0.10, 101", "100, 0.055, 6", "333, 2.5, 833"})
    void roundsHalfUpToTheCent(long cents, BigDecimal factor, long expected) {
        assertThat(new Money(cents).times(factor)).isEqualTo(new Money(expected));
    }

    @Test
    void neverOwes() {
        assertThatThrownBy(() -> new Money(1).minus(new Money(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isPrintedAsFrenchDoes() {
        assertThat(new Money(123456789)).hasToString("1\u202f234\u202f567,89\u00a0€");
    }

    @Test
    void comesBackToTheFieldAsItCanBeTypedAgain() throws ParseException {
        var formatter = new MoneyFormatter();

        assertThat(formatter.print(new Money(100050), Locale.FRENCH)).isEqualTo("1000,50");
        assertThat(formatter.parse("1000,50", Locale.FRENCH)).isEqualTo(new Money(100050));
        assertThatThrownBy(() -> formatter.parse("-1", Locale.FRENCH)).isInstanceOf(ParseException.class);
    }
}
