package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RequestLifeTests {

    @Autowired
    Scene scene;

    @Autowired
    Dossiers dossiers;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void reachesEveryStageThroughItsUseCases(Stage stage) {
        assertThat(scene.reaches(stage).reference().value()).startsWith("AF-");
    }

    @Test
    void keepsTheArrivalRankAfterAReturn() {
        var first = scene.reaches(Stage.RESUBMITTED);
        var second = scene.reaches(Stage.SUBMITTED);

        assertThat(first.status()).isEqualTo(RequestStatus.IN_REVIEW);
        assertThat(first.arrivalRank()).isLessThan(second.arrivalRank());
    }

    @Test
    void doesNotExistForAServiceElsewhere() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(dossiers.find(request.reference(), scene.ddt53()).id()).isEqualTo(request.id());
        assertThatThrownBy(() -> dossiers.find(request.reference(), scene.ddt22()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isSeenByItsCollectiviteOnlyOnceDeposited() {
        var draft = scene.reaches(Stage.COMPLETE_DRAFT);
        var deposited = scene.reaches(Stage.SUBMITTED);

        assertThatThrownBy(() -> dossiers.find(draft.reference(), scene.evron()))
                .isInstanceOf(NotFound.class);
        assertThat(dossiers.find(deposited.reference(), scene.evron()).id()).isEqualTo(deposited.id());
    }
}
