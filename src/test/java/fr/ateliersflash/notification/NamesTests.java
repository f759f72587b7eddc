package fr.ateliersflash.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource({
        "DDT de la Mayenne, la DDT de la Mayenne, de la DDT de la Mayenne",
        "UD-DRIEAT de Paris, l’UD-DRIEAT de Paris, de l’UD-DRIEAT de Paris",
        "DREAL Bretagne, la DREAL Bretagne, de la DREAL Bretagne",
        "Groupement de la Halle, le groupement de la Halle, du groupement de la Halle",
        "PETR du Pays de Bray, le PETR du Pays de Bray, du PETR du Pays de Bray",
        "CC des Coëvrons, la CC des Coëvrons, de la CC des Coëvrons",
        "Évron, Évron, d’Évron",
        "Laval, Laval, de Laval"
    })
    void takeTheirArticle(String name, String withArticle, String of) {
        assertThat(Names.withArticle(name)).isEqualTo(withArticle);
        assertThat(Names.of(name)).isEqualTo(of);
    }
}
