package fr.ateliersflash.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTests {

    @ParameterizedTest
    @ValueSource(strings = {"200084697", "217500016", "200 054 781", "200\u202f054\u202f781", " 732829320 "})
    void readsANumberAsPeopleTypeIt(String typed) {
        assertThat(Siren.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20008469", "2000846970", "200084698", "20008469A", "-20008469", "٢٠٠٠٨٤٦٩٧"})
    void refusesWhatIsNotOne(String typed) {
        assertThat(Siren.parse(typed)).isEmpty();
    }

    @Test
    void anyDigitChangedIsNoticed() {
        var siren = "200084697";
        for (var place = 0; place < siren.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var changed = siren.substring(0, place) + digit + siren.substring(place + 1);
                assertThat(Siren.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(siren));
            }
        }
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("123456789"));
    }
}
