package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CompletenessTests {

    @Autowired
    Scene scene;

    @Autowired
    Filing filing;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Completeness completeness;

    @Test
    void isTheSameListForTheDrafterTheCoWriterAndTheBureau() {
        var evron = scene.evron();
        var request = dossiers.findWithPieces(
                filing.invite(scene.reaches(Stage.DRAFT).reference(), true, scene.ddt53())
                        .reference(),
                scene.head());

        var lists = List.of(scene.ddt53(), evron, scene.bureau()).stream()
                .map(viewer -> completeness.of(request, viewer))
                .map(lacks -> List.of(texts(lacks.missing()), texts(lacks.awaited()), texts(lacks.weak())))
                .distinct()
                .toList();

        assertThat(lists).hasSize(1);
        assertThat(lists.getFirst().getFirst()).contains("À renseigner : Situation du territoire");
    }

    @Test
    void leadsWhoeverMayWriteToTheFieldAndOthersToTheRecap() {
        var request = dossiers.findWithPieces(scene.reaches(Stage.DRAFT).reference(), scene.head());
        var fiche = "/demandes/" + request.reference();

        assertThat(completeness.of(request, scene.ddt53()).missing())
                .extracting(Completeness.Lack::href)
                .contains(fiche + "/fiche/objet#situation");
        assertThat(completeness.of(request, scene.bureau()).missing())
                .extracting(Completeness.Lack::href)
                .contains(fiche + "/recapitulatif#purpose-situation");
    }

    @Test
    void tellsWhatIsTooShortFromWhatIsMissing() {
        var request = scene.reaches(Stage.DRAFT);
        var typed = new Purpose("Une friche", "Un bourg", "", "", "");
        assertThat(filing.save(
                        request.reference(), Reading.of(request.fiche().purpose()), typed, List.of(), scene.ddt53()))
                .isInstanceOf(Outcome.Done.class);

        var saved = scene.find(request.reference());
        var gaps = Completeness.ofTheFiche(saved.fiche(), saved.bearer()).toList();

        assertThat(gaps).contains(new Gap(Gap.Kind.WEAK, Step.PURPOSE, "situation", "SITUATION_SHORT"));
        assertThat(gaps)
                .filteredOn(gap -> gap.field().equals("problem"))
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.MISSING);
    }

    @Test
    void awaitsALetterUntilItIsJoinedAndAgainOnceItIsRefused() {
        var draft = dossiers.findWithPieces(scene.reaches(Stage.DRAFT).reference(), scene.head());
        var complete =
                dossiers.findWithPieces(scene.reaches(Stage.COMPLETE_DRAFT).reference(), scene.head());

        assertThat(Completeness.gaps(draft))
                .filteredOn(gap -> gap.kind() == Gap.Kind.AWAITED)
                .hasSize(2);
        assertThat(Completeness.gaps(complete))
                .filteredOn(gap -> gap.kind() != Gap.Kind.WEAK)
                .isEmpty();
    }

    private static List<String> texts(List<Completeness.Lack> lacks) {
        return lacks.stream().map(Completeness.Lack::text).toList();
    }
}
