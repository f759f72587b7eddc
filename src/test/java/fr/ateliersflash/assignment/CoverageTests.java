package fr.ateliersflash.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.agreement.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTests {

    final List<Member> members = List.of(
            new Member("Paysages Fictifs", List.of("paysage", "écologie")),
            new Member("Habitat Fictif", List.of("Logements sociaux")));

    @Test
    void readsCompetencesAsPeopleTypeThem() {
        assertThat(Coverage.asked("- Paysage, écologie ;\r\n• programmation urbaine.\n\n"))
                .containsExactly("Paysage", "écologie", "programmation urbaine");
        assertThat(Coverage.asked("co-conception")).containsExactly("co-conception");
        assertThat(Coverage.asked(" ")).isEmpty();
    }

    @Test
    void findsWhoBringsACompetenceWhateverItsAccentsCapitalsOrPlural() {
        assertThat(Coverage.of("Ecologie urbaine", members).by()).containsExactly("Paysages Fictifs");
        assertThat(Coverage.of("logement", members).by()).containsExactly("Habitat Fictif");
        assertThat(Coverage.of("paysages", members).isCovered()).isTrue();
    }

    @Test
    void findsNobodyForWhatNobodySays() {
        assertThat(Coverage.of("commerce de la rue", members).isCovered()).isFalse();
    }

    @Test
    void tellsWhatATeamLacks() {
        var team = new Team("Dominique", members).besides(List.of("paysage", "commerce"));

        assertThat(team.uncovered()).containsExactly("commerce");
    }
}
