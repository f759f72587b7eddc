package fr.ateliersflash.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.agreement.Commitments;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// The agreement in force has a ceiling of two million euros.
@SpringBootTest
@Import(CascadeScene.class)
class CeilingTests {

    @Autowired
    Designation designation;

    @Autowired
    CascadeScene.People people;

    @Autowired
    Agreements agreements;

    @MockitoBean
    Commitments commitments;

    @Test
    void proposesUntilTheCeilingIsReached() {
        when(commitments.committed(anyLong())).thenReturn(new Money(199_999_999));
        when(commitments.committed(anyLong(), anyLong())).thenReturn(Money.ZERO);

        assertThat(designation.propose(people.selected(), people.bureau())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void proposesNothingOnceTheCeilingIsReachedButStillPassesRanksOver() {
        when(commitments.committed(anyLong())).thenReturn(new Money(200_000_000));
        when(commitments.committed(anyLong(), anyLong())).thenReturn(Money.ZERO);
        var evron = people.selected();

        assertThat(designation.propose(evron, people.bureau())).isEqualTo(Outcome.refused(reached()));
        assertThat(designation.skip(evron, Ground.CEILING, "Plafond atteint", people.bureau()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void namesTheHolderThatIsAtItsCeilingAndKeepsTheCeilingsOfTheDay() {
        var agreement = agreements.inForce(LocalDate.of(2027, 5, 3)).orElseThrow();
        people.capsFirst(Money.euros(1_000));
        when(commitments.committed(anyLong())).thenReturn(Money.euros(50_000));
        when(commitments.committed(anyLong(), anyLong())).thenReturn(Money.euros(1_000));
        var evron = people.selected();

        try {
            assertThat(designation.propose(evron, people.bureau()))
                    .isEqualTo(Outcome.refused(
                            Refusal.of("assignment.holder.ceiling", "Atelier Exemple Nord (fictif)", Money.euros(1_000))
                                    .at("/accords-cadres/" + agreement.id())));
            assertThat(designation.skip(evron, Ground.CEILING, "Plafond atteint", people.bureau()))
                    .isInstanceOf(Outcome.Done.class);
        } finally {
            people.capsFirst(null);
        }

        assertThat(designation.cascade(people.id(evron)).getFirst().ceilings())
                .contains(new Ceilings(
                        agreement.name(),
                        Money.euros(2_000_000),
                        Money.euros(50_000),
                        Money.euros(1_000),
                        Money.euros(1_000)));
    }

    private Refusal reached() {
        var agreement = agreements.inForce(LocalDate.of(2027, 5, 3)).orElseThrow();
        return Refusal.of("assignment.agreement.ceiling").at("/accords-cadres/" + agreement.id());
    }
}
