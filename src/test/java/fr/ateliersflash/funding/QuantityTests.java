package fr.ateliersflash.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 | 2", "2,5 | 2,5", "0.25 | 0,25", "1 000 | 1000", "10,00 | 10"})
    void readsWhatIsTypedAndWritesItBack(String typed, String printed) {
        assertThat(Quantity.parse(typed))
                .hasValueSatisfying(quantity -> assertThat(quantity).hasToString(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,00", "-1", "1,234", "deux", "", "100000"})
    void readsNothingElse(String typed) {
        assertThat(Quantity.parse(typed)).isEmpty();
    }

    @Test
    void isExact() {
        assertThat(Quantity.parse("0,1")).contains(new Quantity(new BigDecimal("0.1")));
    }
}
