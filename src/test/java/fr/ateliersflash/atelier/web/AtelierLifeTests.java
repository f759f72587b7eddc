package fr.ateliersflash.atelier.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.Guard;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The atelier among the other modules: a real groupement, real credits, real orders.
@ApplicationTest
class AtelierLifeTests {

    @Autowired
    Scene scene;

    @Autowired
    Course course;

    @Autowired
    Ateliers ateliers;

    @Autowired
    Credits credits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Designation designation;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACCEPTED",
                "DELEGATED",
                "PREPARATION",
                "APPROPRIATION",
                "NOTE",
                "ANIMATION",
                "RESTITUTION",
                "CLOSED",
                "PUBLISHED",
                "SUSPENDED",
                "ABANDONED"
            })
    void hasAPageForItsFourReadersAtEveryStage(Stage stage) {
        var request = scene.reaches(stage);
        var holder = designation.accepted(request.id()).orElseThrow().groupementId();

        for (var reader : List.of(scene.ddt53(), scene.bureau(), scene.evron(), scene.groupement(holder))) {
            assertThat(mvc.get().uri("/ateliers/" + request.reference()).with(signedInAs(reader)))
                    .as(reader.kind().name())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/ateliers/" + request.reference()).with(signedInAs(scene.ddt22())))
                .hasStatus(404);
    }

    @Test
    void waitsForWhatTheOtherModulesSettle() {
        assertThat(refusals(course.open(scene.reaches(Stage.ACCEPTED).reference(), scene.ddt53())))
                .containsExactly("atelier.refusal.CREDITS_DELEGATED");
        assertThat(refusals(course.startAppropriation(
                        scene.reaches(Stage.PREPARATION).reference(), scene.ddt53())))
                .containsExactly("atelier.refusal.APPROPRIATION_ORDERED");
        assertThat(refusals(course.startAnimation(scene.reaches(Stage.NOTE).reference(), scene.ddt53())))
                .contains("atelier.refusal.ANIMATION_ORDERED");
        assertThat(ateliers.awaited(scene.reaches(Stage.RESTITUTION))).contains(Guard.SERVICE_DONE);
    }

    @Test
    void waitsForWhoeverIsOrdering() {
        var request = scene.reaches(Stage.PREPARATION);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var suspending = Objects.requireNonNull(transaction.execute(_ -> {
                credits.hold(request.id());
                var waiting = thread.submit(() -> course.suspend(request.reference(), "Une crue", scene.ddt53()));
                assertThat(waiting).failsWithin(Duration.ofMillis(500)).withThrowableOfType(TimeoutException.class);
                return waiting;
            }));
            assertThat(suspending).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void hasNoPageBeforeTheRequestIsSelected() {
        var request = scene.reaches(Stage.ELIGIBLE);

        assertThat(mvc.get().uri("/ateliers/" + request.reference()).with(signedInAs(scene.ddt53())))
                .hasStatus(404);
    }

    private static List<String> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
