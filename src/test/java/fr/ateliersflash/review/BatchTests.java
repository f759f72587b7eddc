package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class BatchTests {

    private static final Batch.Order TAKE_UP = new Batch.Order(RequestAct.TAKE_UP, null);

    @Autowired
    Scene scene;

    @Autowired
    Batch batch;

    @Autowired
    Allotment allotment;

    @Test
    void doesToEachWhatMayBeDoneAndSaysWhyNotToTheOthers() {
        var waiting = scene.reaches(Stage.SUBMITTED).reference();
        var taken = scene.reaches(Stage.IN_REVIEW).reference();
        var all = List.of(taken, waiting, Reference.of("AF-1999-00001"), waiting);

        var preview = batch.preview(TAKE_UP, all, scene.bureau());

        assertThat(scene.find(waiting).status()).isEqualTo(RequestStatus.SUBMITTED);
        assertThat(preview).extracting(Batch.Line::isDone).containsExactly(false, true, false);
        assertThat(batch.carryOut(TAKE_UP, all, scene.bureau())).isEqualTo(preview);
        assertThat(scene.find(waiting).status()).isEqualTo(RequestStatus.IN_REVIEW);
        assertThat(batch.carryOut(TAKE_UP, all, scene.bureau())).noneMatch(Batch.Line::isDone);
    }

    @Test
    void givesRequestsToAnotherExaminer() {
        var waiting = scene.reaches(Stage.SUBMITTED).reference();
        var examined = scene.reaches(Stage.ELIGIBLE).reference();
        var version = scene.find(examined).version();
        var order = new Batch.Order(RequestAct.ASSIGN, scene.head().personId());

        var lines = batch.carryOut(order, List.of(waiting, examined), scene.bureau());

        assertThat(lines).allMatch(Batch.Line::isDone);
        assertThat(scene.find(waiting))
                .matches(one -> one.status() == RequestStatus.SUBMITTED)
                .matches(one -> scene.head().name().equals(one.examinerName()));
        assertThat(scene.find(examined).examinerId()).isEqualTo(scene.head().personId());
        assertThat(scene.find(examined).version()).isEqualTo(version);
        assertThat(batch.preview(order, List.of(waiting), scene.bureau()))
                .extracting(Batch.Line::refusal)
                .containsExactly(Refusal.of("review.batch.same"));
    }

    @Test
    void showsNothingOfARequestToWhomItIsNotFor() {
        var request = scene.reaches(Stage.SUBMITTED).reference();

        for (Viewer viewer : List.of(scene.ddt53(), scene.ddt22(), scene.evron())) {
            assertThat(batch.carryOut(TAKE_UP, List.of(request), viewer)).noneMatch(Batch.Line::isDone);
        }
        assertThat(batch.preview(TAKE_UP, List.of(request), scene.ddt22()))
                .extracting(Batch.Line::bearer)
                .containsExactly("");
        assertThat(scene.find(request).status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @Test
    void givesNothingToSomebodyOutsideTheBureau() {
        var request = scene.reaches(Stage.SUBMITTED).reference();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> allotment.assign(request, scene.ddt53().personId(), scene.bureau()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> allotment.assign(request, scene.bureau().personId(), scene.ddt53()));
    }
}
