package fr.ateliersflash.atelier;

import static fr.ateliersflash.atelier.Phase.ABANDONED;
import static fr.ateliersflash.atelier.Phase.ANIMATION;
import static fr.ateliersflash.atelier.Phase.APPROPRIATION;
import static fr.ateliersflash.atelier.Phase.CLOSED;
import static fr.ateliersflash.atelier.Phase.PREPARATION;
import static fr.ateliersflash.atelier.Phase.RESTITUTION;
import static fr.ateliersflash.atelier.Phase.SUSPENDED;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.Capacity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtelierActTests {

    /// Everything that each capacity may do in each phase; nothing else is allowed.
    private static final Map<Phase, Map<Capacity, String>> TABLE = Map.of(
            PREPARATION, Map.of(SERVICE, "ABANDON HOLD_KICK_OFF START_APPROPRIATION SUSPEND"),
            APPROPRIATION,
                    Map.of(
                            SERVICE, "ABANDON APPROVE_NOTE GO_BACK REQUEST_NOTE_CHANGE START_ANIMATION SUSPEND",
                            COLLECTIVITE, "APPROVE_NOTE REQUEST_NOTE_CHANGE",
                            MANDATAIRE, "DEPOSIT_NOTE"),
            ANIMATION,
                    Map.of(
                            SERVICE,
                            "ABANDON ADD_ACTION EDIT_ACTION GO_BACK RECORD_SESSION RECORD_VISIT REMOVE_ACTION"
                                    + " START_RESTITUTION SUSPEND",
                            MANDATAIRE,
                            "ADD_ACTION EDIT_ACTION RECORD_SESSION REMOVE_ACTION"),
            RESTITUTION,
                    Map.of(
                            SERVICE,
                                    "ABANDON ADD_ACTION APPROVE_DELIVERABLE CLOSE EDIT_ACTION GO_BACK"
                                            + " RECORD_RESTITUTION REMOVE_ACTION REQUEST_DELIVERABLE_CHANGE SUSPEND",
                            COLLECTIVITE, "APPROVE_DELIVERABLE REQUEST_DELIVERABLE_CHANGE",
                            MANDATAIRE, "ADD_ACTION DEPOSIT_DELIVERABLE EDIT_ACTION REMOVE_ACTION"),
            CLOSED, Map.of(BUREAU, "PUBLISH"),
            SUSPENDED, Map.of(SERVICE, "ABANDON RESUME"),
            ABANDONED, Map.of());

    @ParameterizedTest
    @EnumSource
    void allowsInEachPhaseWhatTheTableSaysAndNothingElse(Phase phase) {
        var allowed = new TreeMap<Capacity, String>();
        for (var capacity : Capacity.values()) {
            var acts = Arrays.stream(AtelierAct.values())
                    .filter(act -> act.isAllowed(Set.of(capacity), phase))
                    .map(AtelierAct::name)
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (!acts.isEmpty()) {
                allowed.put(capacity, acts);
            }
        }

        assertThat(allowed).isEqualTo(TABLE.get(phase));
    }

    @Test
    void isOpenedByTheServiceFromNothing() {
        assertThat(AtelierAct.OPEN.from()).isEmpty();
        assertThat(AtelierAct.OPEN.to()).isEqualTo(PREPARATION);
        assertThat(AtelierAct.OPEN.by()).containsExactly(SERVICE);
    }

    @Test
    void neverLeadsForwardByMoreThanOnePhase() {
        for (var act : AtelierAct.values()) {
            for (var from : act.from()) {
                if (from.isUnderWay()) {
                    assertThat(act.leadsTo(from))
                            .as("%s in %s", act, from)
                            .allSatisfy(to -> assertThat(Phase.COURSE.indexOf(to) - Phase.COURSE.indexOf(from))
                                    .isLessThanOrEqualTo(1));
                }
            }
        }
    }

    @Test
    void resumesInAnyPhaseUnderWayAndGoesBackByOne() {
        assertThat(AtelierAct.RESUME.leadsTo(SUSPENDED)).isEqualTo(EnumSet.copyOf(Phase.UNDER_WAY));
        assertThat(AtelierAct.GO_BACK.leadsTo(RESTITUTION)).containsExactly(ANIMATION);
        assertThat(AtelierAct.GO_BACK.leadsTo(APPROPRIATION)).containsExactly(PREPARATION);
    }

    @Test
    void reachesEveryPhaseAndLeavesAllButTheLast() {
        var reached = Arrays.stream(AtelierAct.values())
                .flatMap(act -> act.from().isEmpty()
                        ? Set.of(act.to()).stream()
                        : act.from().stream().flatMap(from -> act.leadsTo(from).stream()))
                .collect(Collectors.toSet());

        assertThat(reached).containsExactlyInAnyOrder(Phase.values());
        assertThat(AtelierAct.values()).noneMatch(act -> act.from().contains(ABANDONED));
    }
}
