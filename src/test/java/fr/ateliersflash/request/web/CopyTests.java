package fr.ateliersflash.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CopyTests {

    @Autowired
    Scene scene;

    @Autowired
    Filing filing;

    @Test
    void takesUpTheAnswersOfAnEarlierFicheButItsDatesAndPromises() {
        var earlier = scene.reaches(Stage.SUBMITTED);
        var copy = copied(filing.copy(earlier.reference(), scene.ddt53()));

        assertThat(copy.status()).isEqualTo(RequestStatus.DRAFT);
        assertThat(copy.reference()).isNotEqualTo(earlier.reference());
        assertThat(copy.fiche().purpose()).isEqualTo(earlier.fiche().purpose());
        assertThat(copy.fiche().site()).isEqualTo(earlier.fiche().site());
        assertThat(copy.fiche().logistics().wishedStart()).isNull();
        assertThat(copy.fiche().logistics().constraints()).isEmpty();
        assertThat(copy.fiche().logistics().accepted()).isFalse();
        assertThat(copy.arrivalRank()).isNull();
    }

    @Test
    void isForWhoeverSeesTheEarlierOne() {
        var earlier = scene.reaches(Stage.SUBMITTED);

        assertThatThrownBy(() -> filing.copy(earlier.reference(), scene.ddt22()))
                .isInstanceOf(NotFound.class);
    }

    private AtelierRequest copied(Outcome<AtelierRequest> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return scene.find(((Outcome.Done<AtelierRequest>) outcome).value().reference());
    }
}
