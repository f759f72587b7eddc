package fr.ateliersflash.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTests {

    @ParameterizedTest
    @CsvSource({
        "L’Haÿ-les-Roses, l hay les roses",
        "L'Haÿ-les-Roses, l hay les roses",
        "ÉVRON, evron",
        "St Gaudens, saint gaudens",
        "Ste-Suzanne, sainte suzanne",
        "Stenay, stenay",
        "Chalon s/Saône, chalon sur saone",
        "Œuilly, oeuilly",
        "Marseille 1er Arrondissement, marseille 1er arrondissement",
        "'  100%_of\\it ', 100 of it"
    })
    void setsAsideWhatPeopleTypeInDifferentWays(String typed, String key) {
        assertThat(SearchKey.of(typed)).isEqualTo(key);
    }

    @Test
    void keepsNothingOfWhatHasNoLetter() {
        assertThat(SearchKey.of("  -’! ")).isEmpty();
    }

    @Test
    void readsNoMoreThanANameCanBe() {
        assertThat(SearchKey.of("a".repeat(5000))).hasSize(100);
    }

    @Test
    void knowsTheKindsOfGroupingInFull() {
        assertThat(SearchKey.ofGrouping("Communauté de communes des Coëvrons")).isEqualTo("cc des coevrons");
        assertThat(SearchKey.ofGrouping("Communauté d’agglomération du Pays de Laval"))
                .isEqualTo("ca du pays de laval");
    }
}
