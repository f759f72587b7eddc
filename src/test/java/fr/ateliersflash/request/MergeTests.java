package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final Purpose READ = new Purpose("Une friche", "Un bourg", "Que faire ?", "", "");

    private final Reading reading = Reading.of(READ);

    @Test
    void writesWhatOnlyTheirAuthorHasChanged() {
        var merge = merge(READ, new Purpose("Une halle", "Un bourg", "Que faire ?", "Le coût", ""));

        assertThat(merge.written()).containsExactlyInAnyOrder("title", "obstacles");
        assertThat(merge.section()).isEqualTo(new Purpose("Une halle", "Un bourg", "Que faire ?", "Le coût", ""));
    }

    @Test
    void joinsWhatTwoPeopleWroteInDifferentFields() {
        var now = new Purpose("Une friche", "Un bourg de 8 000 habitants", "Que faire ?", "", "");
        var merge = merge(now, new Purpose("Une halle", "Un bourg", "Que faire ?", "", ""));

        assertThat(merge.section())
                .isEqualTo(new Purpose("Une halle", "Un bourg de 8 000 habitants", "Que faire ?", "", ""));
        assertThat(merge.news()).containsExactly("situation");
        assertThat(merge.contested()).isEmpty();
    }

    @Test
    void leavesToTheirAuthorsTheFieldsThatBothHaveChanged() {
        var now = new Purpose("La gare", "Un bourg", "Que faire ?", "", "");
        var merge = merge(now, new Purpose("Une halle", "Un bourg", "Que faire ?", "Le coût", ""));

        assertThat(merge.contested()).containsExactly("title");
        assertThat(merge.section()).isEqualTo(new Purpose("La gare", "Un bourg", "Que faire ?", "Le coût", ""));
    }

    @Test
    void findsNothingToSettleWhenBothWroteTheSame() {
        var now = new Purpose("La gare", "Un bourg", "Que faire ?", "", "");
        var merge = merge(now, now);

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.written()).isEmpty();
    }

    @Test
    void lowersNoFlagAgainstWhatWasSavedFromTheSamePage() {
        var now = new Purpose("Une ha", "Un bourg", "Que faire ?", "", "");
        var typed = new Purpose("Une halle", "Un bourg", "Que faire ?", "", "");
        var merge = Merge.of(SectionFields.of(now), typed, reading, List.of("title"), List.of());

        assertThat(merge.written()).containsExactly("title");
    }

    @Test
    void takesBackWhatWasSavedFromTheSamePage() {
        var now = new Purpose("Une ha", "Un bourg", "Que faire ?", "", "");
        var merge = Merge.of(SectionFields.of(now), READ, reading, List.of("title"), List.of());

        assertThat(merge.section()).isEqualTo(READ);
    }

    @Test
    void leavesAloneWhatCannotBeRead() {
        var typed = new Purpose("Une halle", "Un bourg", "", "", "");
        var merge = Merge.of(SectionFields.of(READ), typed, reading, List.of(), List.of("problem"));

        assertThat(merge.section()).isEqualTo(new Purpose("Une halle", "Un bourg", "Que faire ?", "", ""));
    }

    @Test
    void contestsEverythingWhenNothingWasRead() {
        var merge = Merge.of(
                SectionFields.of(READ),
                new Purpose("Une halle", "Un bourg", "Que faire ?", "", ""),
                Reading.from(""),
                List.of(),
                List.of());

        assertThat(merge.contested()).containsExactly("title");
        assertThat(merge.written()).isEmpty();
    }

    @Test
    void readsListsDatesAndAnswersTooAsFields() {
        var read = new Themes(Theme.REPAIR_THE_CITY, List.of(), "", "", List.of(DeliverableForm.CHARTER), "");
        var now = new Themes(Theme.REPAIR_THE_CITY, List.of(), "", "", List.of(), "");
        var typed = new Themes(Theme.CITIZEN_PROJECTS, List.of(), "", "", List.of(DeliverableForm.CHARTER), "");

        var merge = Merge.of(SectionFields.of(now), typed, Reading.of(read), List.of(), List.of());

        assertThat(merge.section()).isEqualTo(new Themes(Theme.CITIZEN_PROJECTS, List.of(), "", "", List.of(), ""));
    }

    @Test
    void aReadingComesBackAsItWent() {
        assertThat(Reading.from(reading.toString())).isEqualTo(reading);
    }

    private Merge merge(Purpose now, Purpose typed) {
        return Merge.of(SectionFields.of(now), typed, reading, List.of(), List.of());
    }
}
