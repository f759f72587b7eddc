package fr.ateliersflash.atelier;

import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseWorkflowTests {

    private static final Reference EVRON = Reference.of("AF-2027-00001");
    private static final Set<Capacity> BOTH = Set.of(SERVICE, COLLECTIVITE);
    private static final Engagement NOTHING_SETTLED = new Engagement(false, false, Set.of(), false);
    private static final Engagement ALL_SETTLED =
            new Engagement(true, true, Set.of(MissionPhase.APPROPRIATION, MissionPhase.ANIMATION), true);
    private static final Progress ALL_DONE = new Progress(true, BOTH, true, 1, true, BOTH, true, 1);

    private final PhaseWorkflow workflow = new PhaseWorkflow();

    @Test
    void opensOnceTheHolderHasAcceptedAndCreditsAreDelegated() {
        var accepted = new Engagement(true, false, Set.of(), false);
        var delegated = new Engagement(true, true, Set.of(), false);

        assertThat(reasons(AtelierAct.OPEN, NOTHING_SETTLED, Progress.NONE))
                .containsExactly("HOLDER_ACCEPTED", "CREDITS_DELEGATED");
        assertThat(reasons(AtelierAct.OPEN, accepted, Progress.NONE)).containsExactly("CREDITS_DELEGATED");
        assertThat(reasons(AtelierAct.OPEN, delegated, Progress.NONE)).isEmpty();
    }

    @Test
    void beginsTheAppropriationOnceItIsOrdered() {
        var otherOrder = new Engagement(true, true, Set.of(MissionPhase.ANIMATION), false);
        var ordered = new Engagement(true, true, Set.of(MissionPhase.APPROPRIATION), false);

        assertThat(reasons(AtelierAct.START_APPROPRIATION, otherOrder, Progress.NONE))
                .containsExactly("APPROPRIATION_ORDERED");
        assertThat(reasons(AtelierAct.START_APPROPRIATION, ordered, Progress.NONE))
                .isEmpty();
    }

    @Test
    void beginsTheAnimationOnceBothApproveTheNoteAndItIsOrdered() {
        var ordered = new Engagement(true, true, Set.of(MissionPhase.APPROPRIATION), false);
        var halfApproved = new Progress(true, Set.of(COLLECTIVITE), false, 0, false, Set.of(), false, 0);

        assertThat(reasons(AtelierAct.START_ANIMATION, ordered, Progress.NONE))
                .containsExactly(
                        "NOTE_DEPOSITED",
                        "NOTE_APPROVED_BY_SERVICE",
                        "NOTE_APPROVED_BY_COLLECTIVITE",
                        "ANIMATION_ORDERED");
        assertThat(reasons(AtelierAct.START_ANIMATION, ALL_SETTLED, halfApproved))
                .containsExactly("NOTE_APPROVED_BY_SERVICE");
        assertThat(reasons(AtelierAct.START_ANIMATION, ordered, ALL_DONE)).containsExactly("ANIMATION_ORDERED");
        assertThat(reasons(AtelierAct.START_ANIMATION, ALL_SETTLED, ALL_DONE)).isEmpty();
    }

    @Test
    void beginsTheRestitutionOnceTheVisitAndASessionAreHeld() {
        var visited = new Progress(true, BOTH, true, 0, false, Set.of(), false, 0);
        var met = new Progress(true, BOTH, false, 3, false, Set.of(), false, 0);

        assertThat(reasons(AtelierAct.START_RESTITUTION, ALL_SETTLED, visited)).containsExactly("SESSION_HELD");
        assertThat(reasons(AtelierAct.START_RESTITUTION, ALL_SETTLED, met)).containsExactly("VISIT_HELD");
        assertThat(reasons(AtelierAct.START_RESTITUTION, ALL_SETTLED, ALL_DONE)).isEmpty();
    }

    @Test
    void closesOnceEverythingIsApprovedHeldWrittenAndCertified() {
        var atRestitution = new Progress(true, BOTH, true, 1, false, Set.of(), false, 0);
        var uncertified = new Engagement(true, true, Set.of(), false);

        assertThat(reasons(AtelierAct.CLOSE, uncertified, atRestitution))
                .containsExactly(
                        "DELIVERABLE_DEPOSITED",
                        "DELIVERABLE_APPROVED_BY_SERVICE",
                        "DELIVERABLE_APPROVED_BY_COLLECTIVITE",
                        "RESTITUTION_HELD",
                        "ROAD_MAP_BEGUN",
                        "SERVICE_DONE");
        assertThat(reasons(AtelierAct.CLOSE, uncertified, ALL_DONE)).containsExactly("SERVICE_DONE");
        assertThat(reasons(AtelierAct.CLOSE, ALL_SETTLED, ALL_DONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereToMendWhatKeepsAPhaseShut(Guard guard) {
        var refusal = guard.refusal(new Situation(EVRON, NOTHING_SETTLED, Progress.NONE));

        assertThat(refusal.key()).isEqualTo("atelier.refusal." + guard);
        assertThat(refusal.remedy()).startsWith("/").contains(EVRON.value());
    }

    @ParameterizedTest
    @EnumSource
    void usesEveryGuardOnce(Guard guard) {
        var guarded = List.of(AtelierAct.values()).stream()
                .filter(act -> workflow.guards(act).contains(guard));

        assertThat(guarded).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheActThatLeadsToTheNextPhase(Phase phase) {
        var next = workflow.next(phase);

        assertThat(next.isPresent()).isEqualTo(phase.isUnderWay());
        next.ifPresent(act -> assertThat(act.to()).isEqualTo(Phase.COURSE.get(Phase.COURSE.indexOf(phase) + 1)));
    }

    private List<String> reasons(AtelierAct act, Engagement engagement, Progress progress) {
        return workflow.refusals(act, new Situation(EVRON, engagement, progress)).stream()
                .map(Refusal::key)
                .map(key -> key.replace("atelier.refusal.", ""))
                .toList();
    }
}
