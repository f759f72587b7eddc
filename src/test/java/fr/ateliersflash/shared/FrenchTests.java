package fr.ateliersflash.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTests {

    @Test
    void writesADate() {
        assertThat(French.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 novembre 2026");
        assertThat(French.date(LocalDate.of(2026, 11, 1))).isEqualTo("1er novembre 2026");
        assertThat(French.date(LocalDate.of(2026, 8, 11))).isEqualTo("11 août 2026");
    }

    @Test
    void tellsAnInstantInTheTimeOfParis() {
        assertThat(French.moment(Instant.parse("2026-11-21T13:05:00Z")))
                .isEqualTo("21 novembre 2026 à 14\u00a0h\u00a005");
        assertThat(French.moment(Instant.parse("2026-07-31T22:30:00Z"))).isEqualTo("1er août 2026 à 0\u00a0h\u00a030");
        assertThat(French.date(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo("1er janvier 2027");
    }

    @ParameterizedTest
    @CsvSource({"0, demande", "1, demande", "2, demandes", "-1, demande", "1000, demandes"})
    void isSingularBelowTwo(long n, String word) {
        assertThat(French.plural(n, "demande", "demandes")).isEqualTo(word);
    }

    @Test
    void setsThousandsApart() {
        assertThat(French.number(29204)).isEqualTo("29\u202f204");
        assertThat(French.number(999)).isEqualTo("999");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 octet",
        "812, 812 octets",
        "1024, 1 ko",
        "35000, 35 ko",
        "1048576, 1 Mo",
        "1258291, '1,2 Mo'",
        "20971520, 20 Mo"
    })
    void saysTheSizeOfAFile(long bytes, String size) {
        assertThat(French.size(bytes).replace('\u00a0', ' ')).isEqualTo(size);
    }
}
