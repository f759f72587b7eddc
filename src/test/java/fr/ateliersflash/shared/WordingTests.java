package fr.ateliersflash.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordingTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Wording wording = new Wording(messages);

    @BeforeEach
    void words() {
        messages.addMessage("component.errors.line", Locale.FRENCH, "« {0} » : {1}");
        messages.addMessage("visit.heldOn", Locale.FRENCH, "Jour");
        messages.addMessage("wave.choices.amount", Locale.FRENCH, "Crédits, ligne {0}");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(wording.about("heldOn", "session,visit", "Indiquez une date."))
                .isEqualTo("« Jour » : indiquez une date.");
    }

    @Test
    void numbersTheFieldsOfAList() {
        assertThat(wording.about("choices[2].amount", "wave", "Indiquez un montant."))
                .isEqualTo("« Crédits, ligne 3 » : indiquez un montant.");
    }

    @Test
    void keepsTheCapitalsOfAnAcronym() {
        assertThat(wording.about("heldOn", "visit", "DDT fermée.")).isEqualTo("« Jour » : DDT fermée.");
    }

    @Test
    void tellsTheFaultAloneWhenTheFieldHasNoName() {
        assertThat(wording.about("place", "visit", "Renseignez ce champ.")).isEqualTo("Renseignez ce champ.");
        assertThat(wording.about("heldOn", null, "Renseignez ce champ.")).isEqualTo("Renseignez ce champ.");
    }
}
