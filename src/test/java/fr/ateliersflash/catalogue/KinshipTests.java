package fr.ateliersflash.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.request.Theme;
import fr.ateliersflash.support.ApplicationTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class KinshipTests {

    private static final String EVRON = "53097";

    @Autowired
    Kinship kinship;

    @Autowired
    Catalogue catalogue;

    @Test
    void putsTheSameThemeFirstThenTheClosestSize() {
        var theme = catalogue.first(Filter.NONE, 500).stream()
                .map(Entry::theme)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Theme.REPAIR_THE_CITY);
        var relatives = kinship.of(List.of(EVRON), theme, 500);

        assertThat(relatives).isNotEmpty();
        assertThat(relatives.stream().map(one -> !one.sameTheme()).toList()).isSorted();
    }

    @Test
    void prefersATownOfTheSameSizeToACity() {
        var known = kinship.of(List.of(EVRON), null, 500).stream()
                .filter(one -> one.population() > 0)
                .map(one -> Math.abs(Math.log(one.population() / 8_700.0)))
                .toList();

        assertThat(known).hasSizeGreaterThan(2);
        assertThat(known.getFirst()).isLessThan(known.getLast());
    }

    @Test
    void findsSomethingForATerritoryThatIsNotToldYet() {
        assertThat(kinship.of(List.of(), null, 3)).hasSize(3);
    }
}
