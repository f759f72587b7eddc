package fr.ateliersflash.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnRealPlaces
class TerritoriesTests {

    @Autowired
    Territories territories;

    @Autowired
    TerritoryLoader loader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void loadsEveryPlaceOnce() {
        var first = loadedAt();

        assertThat(loader.load()).isFalse();

        assertThat(loadedAt()).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from territory_commune")
                        .query(Long.class)
                        .single())
                .isEqualTo(34_969);
        assertThat(jdbc.sql("select count(*) from territory_epci")
                        .query(Long.class)
                        .single())
                .isEqualTo(1_255 + 11);
    }

    @Test
    void describesACommune() {
        var evron = territories.commune("53097").orElseThrow();

        assertThat(evron)
                .returns("Évron", Commune::name)
                .returns("d’Évron", Commune::of)
                .returns("Évron (53)", Commune::label)
                .returns("Mayenne", Commune::departementName)
                .returns("52", Commune::regionCode)
                .returns("200084697", Commune::siren)
                .returns(List.of("53150", "53600"), Commune::postalCodes)
                .returns(8252, Commune::population);
        assertThat(territories.epciOf("53097").orElseThrow().siren()).isEqualTo(evron.epciSiren());
    }

    @ParameterizedTest
    @CsvSource({
        "72181, du Mans",
        "76351, du Havre",
        "85194, des Sables-d’Olonne",
        "94038, de L’Haÿ-les-Roses",
        "17300, de La Rochelle",
        "60703, des Marais",
        "66104, de Los Masos",
        "31483, de Saint-Gaudens",
        "98809, de L’Île-des-Pins"
    })
    void tiesTheNameOfACommuneToTheNounBefore(String insee, String of) {
        assertThat(territories.commune(insee).orElseThrow().of()).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource({
        "st gaudens, 31483",
        "saint gaudens, 31483",
        "SAINT-GAUDENS, 31483",
        "saintgaudens, 31483",
        "31800, 31483",
        "31 800, 31483",
        "31483, 31483",
        "Évron, 53097",
        "evron, 53097",
        "évro, 53097",
        "evron 53600, 53097",
        "Évron (53), 53097",
        "'Évron, Mayenne', 53097",
        "Évron (Mayenne), 53097",
        "ste suzanne 974, 97420",
        "Saint-Denis (974), 97411",
        "Ajaccio (2A), 2A004",
        "2A004, 2A004",
        "2b033, 2B033",
        "20200, 2B033",
        "fleche, 72154",
        "mans, 72181",
        "lehavre, 76351",
        "l hay les roses, 94038",
        "lhay les roses, 94038",
        "saint godens, 31483",
        "marseile, 13055",
        "paris 15, 75056",
        "75115, 75056",
        "75015, 75056",
        "lyon 3e, 69123",
        "châtres la forêt, 53097",
        "53065, 53097",
        "53207, 53097",
        "saint-christophe-du-luat, 53097",
        "neau, 53163",
        "chalon s/saone, 71076"
    })
    void findsFirstWhatOneTypes(String typed, String insee) {
        assertThat(territories.search(typed, 10))
                .isNotEmpty()
                .first()
                .satisfies(match -> assertThat(match.commune().insee()).isEqualTo(insee));
    }

    @Test
    void saysThroughWhichNameACommuneWasFound() {
        assertThat(territories.search("chatres la foret", 5).getFirst().via()).isEqualTo("Châtres-la-Forêt");
        assertThat(territories.search("53065", 5).getFirst().via()).isEqualTo("Châtres-la-Forêt");
        assertThat(territories.search("evron", 5).getFirst().via()).isNull();
        assertThat(territories.search("marseille 8e", 5).getFirst().via()).isEqualTo("Marseille 8e Arrondissement");
    }

    @Test
    void proposesEachCommuneOnceExactNamesFirstThenThePopulated() {
        var matches = territories.search("saint denis", 10);

        assertThat(matches)
                .hasSize(10)
                .extracting(match -> match.commune().insee())
                .doesNotHaveDuplicates();
        assertThat(matches).extracting(match -> match.commune().insee()).startsWith("97411", "93066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-’", "%", "_", "';--", "zzzzzzzzzz", "99999", "xq"})
    void findsNothingWhereThereIsNothing(String typed) {
        assertThat(territories.search(typed, 10)).isEmpty();
        assertThat(territories.resolve(typed)).isInstanceOf(Territories.Resolution.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Évron, 53097",
        "evron, 53097",
        "st gaudens, 31483",
        "Saint-Denis (93), 93066",
        "31483, 31483",
        "paris, 75056",
        "Le Havre, 76351",
        "2A004, 2A004",
        "Châtres-la-Forêt, 53097"
    })
    void resolvesATextThatDesignatesOneCommune(String typed, String insee) {
        assertThat(territories.resolve(typed))
                .isEqualTo(new Territories.Resolution.Found(
                        territories.commune(insee).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "saint denis, 97411",
        "31800, 31483",
        "saint gauden, 31483",
        "evrom, 53097",
        "97411, 97415",
        "saint, 56201",
        "mans, 72181"
    })
    void asksWhichOneWhenSeveralOrNoneExactlyAnswer(String typed, String first) {
        assertThat(territories.resolve(typed))
                .isInstanceOfSatisfying(
                        Territories.Resolution.Ambiguous.class,
                        ambiguous -> assertThat(
                                        ambiguous.candidates().getFirst().insee())
                                .isEqualTo(first));
    }

    @Test
    void handsBackCommunesInTheOrderAskedFormerCodesIncluded() {
        assertThat(territories.communes(List.of("53097", "2A004", "nowhere", "53065", "97411")))
                .extracting(Commune::insee)
                .containsExactly("53097", "2A004", "97411");
        assertThat(territories.communes(List.of())).isEmpty();
        assertThat(territories.commune("53065")).map(Commune::insee).contains("53097");
        assertThat(territories.commune("69381")).map(Commune::insee).contains("69123");
        assertThat(territories.commune("nowhere")).isEmpty();
    }

    @Test
    void knowsIslandsWithoutEpci() {
        assertThat(territories.commune("29083"))
                .hasValueSatisfying(sein -> assertThat(sein.epciSiren()).isNull());
        assertThat(territories.epciOf("29083")).isEmpty();
    }

    @Test
    void knowsEpciAcrossDepartements() {
        var redon = territories.epci("243500741").orElseThrow();

        assertThat(redon.departementCodes())
                .containsExactlyInAnyOrder("35", "44", "56")
                .first()
                .isEqualTo("35");
        assertThat(territories.members("243500741"))
                .hasSize(redon.members())
                .extracting(Commune::departementCode)
                .contains("35", "44", "56");
    }

    @Test
    void knowsTheTwoGroupingsOfGrandParis() {
        assertThat(territories.epciOf("93066")).map(Epci::name).contains("Métropole du Grand Paris");
        assertThat(territories.members("200057867"))
                .extracting(Commune::insee)
                .hasSize(8)
                .contains("93066");
    }

    @ParameterizedTest
    @CsvSource({
        "coevrons, CC des Coëvrons",
        "communauté de communes des coëvrons, CC des Coëvrons",
        "cc des coevrons, CC des Coëvrons",
        "metropole de lyon, Métropole de Lyon",
        "plaine commune, Plaine Commune",
        "redon agglomeration, CA Redon Agglomération",
        "243500741, CA Redon Agglomération",
        "243 500 741, CA Redon Agglomération",
        "redon aglomeration, CA Redon Agglomération"
    })
    void findsGroupingsByNameOrSiren(String typed, String name) {
        assertThat(territories.searchEpci(typed, 5))
                .first()
                .extracting(Epci::name)
                .isEqualTo(name);
    }

    @Test
    void writesTheNameOfAGroupingInFull() {
        assertThat(territories.searchEpci("coevrons", 1).getFirst().fullName())
                .isEqualTo("Communauté de communes des Coëvrons");
        assertThat(territories.epci("200046977").orElseThrow().fullName()).isEqualTo("Métropole de Lyon");
    }

    @Test
    void listsThe18RegionsAndTheDepartementsInTheirOrder() {
        assertThat(territories.regions())
                .hasSize(18)
                .extracting(Region::of)
                .contains("de Bretagne", "du Grand Est", "d’Occitanie");
        assertThat(territories.departements())
                .hasSize(101)
                .extracting(Departement::code)
                .containsSubsequence("19", "2A", "2B", "21", "95", "971", "976");
        assertThat(territories.departement("987")).map(Departement::of).contains("de Polynésie française");
        assertThat(territories.departement("984"))
                .map(Departement::of)
                .contains("des Terres australes et antarctiques françaises");
        assertThat(territories.departement("20")).isEmpty();
    }

    private Object loadedAt() {
        return jdbc.sql("select loaded_at from territory_dataset").query().singleValue();
    }
}
