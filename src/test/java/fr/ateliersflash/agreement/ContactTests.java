package fr.ateliersflash.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTests {

    @Test
    void readsBackWhatItWrites() {
        var contacts = List.of(
                new Contact("Camille Exemple", "cheffe de projet", "camille@exemple.fr", "01 23 45 67 89"),
                new Contact("Dominique Exemple", "", "", ""));

        assertThat(Contact.read(Contact.write(contacts))).isEqualTo(contacts);
        assertThat(contacts).allMatch(Contact::looksRight);
    }

    @Test
    void seesWhatCannotBeRight() {
        assertThat(Contact.read("; cheffe de projet\nCamille ; ; camille\nCamille ; a ; b@c.fr ; 01 ; 02"))
                .hasSize(3)
                .noneMatch(Contact::looksRight);
    }
}
