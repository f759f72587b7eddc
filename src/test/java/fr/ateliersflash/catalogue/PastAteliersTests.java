package fr.ateliersflash.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Format;
import fr.ateliersflash.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PastAteliersTests {

    @Autowired
    PastAteliers past;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsThemAllAtEveryStart() {
        assertThat(number("true")).isEqualTo(28);
        assertThat(number("format = 'FLASH'")).isEqualTo(18);
        assertThat(number("format = 'LOCAL'")).isEqualTo(4);
        assertThat(number("format = 'MULTISITE'")).isEqualTo(6);
    }

    @Test
    void listsThemOnceHoweverOftenItStarts() throws Exception {
        jdbc.sql("update catalogue_entry set subject = 'à corriger' where slug = 'vitre'")
                .update();
        jdbc.sql("""
                        insert into catalogue_entry select 'disparu', null, place, format, edition, last_year, bearer_kind,
                            bearer_code, bearer_name, commune_codes, departement_codes, region_codes, subject, summary,
                            theme, sort_name, search_key
                        from catalogue_entry where slug = 'vitre'""").update();

        past.run(new DefaultApplicationArguments());

        assertThat(number("true")).isEqualTo(28);
        assertThat(catalogue.find("vitre").subject()).isEqualTo("Îlots urbains dégradés");
    }

    @Test
    void findsThePlacesBehindTheCodes() {
        assertThat(places("bar-le-duc")).containsExactly("55");
        assertThat(catalogue.find("bar-le-duc").communes()).containsExactly("55029");
        assertThat(catalogue.find("casteljaloux-et-miramont-de-guyenne").communes())
                .containsExactly("47052", "47168");
        assertThat(places("saverdun")).containsExactly("09");
        assertThat(jdbc.sql("select region_codes[1] from catalogue_entry where slug = 'coevrons'")
                        .query(String.class)
                        .single())
                .isEqualTo("52");
        assertThat(jdbc.sql("""
                                select slug from catalogue_entry where request_id is null
                                    and exists (select from unnest(commune_codes) as one (insee)
                                        where insee not in (select insee from territory_commune))""").query(String.class).list()).isEmpty();
    }

    @Test
    void placesThoseWithoutCommuneByTheirDepartements() {
        var rhone = catalogue.find("rives-du-rhone");
        assertThat(rhone.departements()).containsExactly("38", "07", "26", "42", "69");
        assertThat(rhone.communes()).isEmpty();
        assertThat(rhone.bearerKind()).isEqualTo(BearerKind.SYNDICAT_MIXTE);
        assertThat(rhone.format()).isEqualTo(Format.MULTISITE);
        assertThat(rhone.lastYear()).isEqualTo(2024);
    }

    private Iterable<String> places(String slug) {
        return catalogue.find(slug).departements();
    }

    private long number(String condition) {
        return jdbc.sql("select count(*) from catalogue_entry where request_id is null and " + condition)
                .query(Long.class)
                .single();
    }
}
