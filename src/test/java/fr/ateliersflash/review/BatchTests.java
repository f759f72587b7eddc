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
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class BatchTests {

    private static final Batch.Order TAKE_UP = new Batch.Order(RequestAct.TAKE_UP, null);

    @Autowired
    Scene scene;

    @Autowired
    Batch batch;

    @Autowired
    Allotment allotment;

    @Autowired
    JdbcClient jdbc;

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
    void tellsTheExaminerOnceHoweverManyTheyAreGiven() {
        var one = scene.reaches(Stage.SUBMITTED);
        var other = scene.reaches(Stage.SUBMITTED);
        var order = new Batch.Order(RequestAct.ASSIGN, scene.head().personId());

        batch.carryOut(order, List.of(one.reference(), other.reference()), scene.bureau());

        assertThat(told(one.id(), scene.head()))
                .containsExactly(scene.bureau().name() + " vous confie l’examen de 2 demandes");
        assertThat(told(other.id(), scene.head())).isEmpty();
        assertThat(mailed(one.id(), scene.head()) + mailed(other.id(), scene.head()))
                .isOne();
    }

    @Test
    void tellsNothingToWhoeverTakesThemThemselves() {
        var request = scene.reaches(Stage.SUBMITTED);

        batch.carryOut(
                new Batch.Order(RequestAct.ASSIGN, scene.head().personId()),
                List.of(request.reference()),
                scene.head());

        assertThat(told(request.id(), scene.head())).isEmpty();
    }

    private List<String> told(long requestId, Viewer viewer) {
        return jdbc.sql("""
                        select subject from notification_notice
                        where request_id = ? and person_id = ? and key = 'request.ASSIGN'""")
                .params(requestId, viewer.personId())
                .query(String.class)
                .list();
    }

    private long mailed(long requestId, Viewer viewer) {
        return jdbc.sql("""
                        select count(*) from notification_mail
                        where request_id = ? and person_id = ? and subject like '%vous confie%'""")
                .params(requestId, viewer.personId())
                .query(Long.class)
                .single();
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
