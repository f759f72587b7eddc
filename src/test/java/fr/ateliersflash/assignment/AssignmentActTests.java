package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentAct.ACCEPT;
import static fr.ateliersflash.assignment.AssignmentAct.CANCEL;
import static fr.ateliersflash.assignment.AssignmentAct.DECLINE;
import static fr.ateliersflash.assignment.AssignmentAct.EXPIRE;
import static fr.ateliersflash.assignment.AssignmentAct.PROPOSE;
import static fr.ateliersflash.assignment.AssignmentAct.SKIP;
import static fr.ateliersflash.assignment.CascadeScene.AFTER_DUE;
import static fr.ateliersflash.assignment.CascadeScene.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Every act, tried after every status.
@SpringBootTest
@Import(CascadeScene.class)
class AssignmentActTests {

    static final Map<AssignmentStatus, Set<AssignmentAct>> ALLOWED = Map.of(
            AssignmentStatus.PROPOSED, Set.of(ACCEPT, DECLINE, EXPIRE, CANCEL),
            AssignmentStatus.ACCEPTED, Set.of(),
            AssignmentStatus.DECLINED, Set.of(PROPOSE, SKIP),
            AssignmentStatus.EXPIRED, Set.of(PROPOSE, SKIP),
            AssignmentStatus.CANCELLED, Set.of(PROPOSE, SKIP),
            AssignmentStatus.SKIPPED, Set.of(PROPOSE, SKIP));

    @Autowired
    Designation designation;

    @Autowired
    Proposals proposals;

    @Autowired
    Expiry expiry;

    @Autowired
    CascadeScene.People people;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void itIsMonday() {
        clock.moveTo(CascadeScene.MONDAY);
    }

    static Stream<Arguments> everyStatusAndAct() {
        return Arrays.stream(AssignmentStatus.values())
                .flatMap(status -> Arrays.stream(AssignmentAct.values()).map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest(name = "{1} after {0}")
    @MethodSource("everyStatusAndAct")
    void allowsWhatTheTableSays(AssignmentStatus status, AssignmentAct act) {
        var reference = people.selected();
        var step = reach(status, reference);
        if (act == EXPIRE) {
            clock.moveTo(AFTER_DUE);
        }

        assertThat(acts(act, reference, step)).isEqualTo(ALLOWED.get(status).contains(act));
    }

    private Assignment reach(AssignmentStatus status, Reference reference) {
        if (status == AssignmentStatus.SKIPPED) {
            return done(
                    designation.skip(reference, Ground.CONFLICT_OF_INTEREST, "Conflit d’intérêts", people.bureau()));
        }
        var proposal = done(designation.propose(reference, people.bureau()));
        switch (status) {
            case ACCEPTED -> done(proposals.accept(proposal.id(), TEAM, people.ranked(1)));
            case DECLINED -> done(proposals.decline(proposal.id(), Ground.CAPACITY, "Trop loin", people.ranked(1)));
            case CANCELLED -> designation.cancel(reference, proposal.id(), "Dossier incomplet", people.bureau());
            case EXPIRED -> {
                clock.moveTo(AFTER_DUE);
                expiry.expire(proposal.id());
            }
            case PROPOSED, SKIPPED -> {}
        }
        return proposal;
    }

    private boolean acts(AssignmentAct act, Reference reference, Assignment step) {
        var before = people.journal(reference).size();
        try {
            switch (act) {
                case PROPOSE -> designation.propose(reference, people.bureau());
                case SKIP ->
                    designation.skip(reference, Ground.CONFLICT_OF_INTEREST, "Capacité insuffisante", people.bureau());
                case NEW_ROUND -> designation.newRound(reference, people.bureau());
                case CANCEL -> designation.cancel(reference, step.id(), "Dossier incomplet", people.bureau());
                case ACCEPT -> proposals.accept(step.id(), TEAM, people.groupement(step.groupementId()));
                case DECLINE ->
                    proposals.decline(step.id(), Ground.CAPACITY, "Trop loin", people.groupement(step.groupementId()));
                case EXPIRE -> expiry.expire(step.id());
            }
        } catch (Stale | NotFound refused) {
            return false;
        }
        return people.journal(reference).size() == before + 1;
    }

    private static Assignment done(Outcome<Assignment> outcome) {
        return ((Outcome.Done<Assignment>) outcome).value();
    }
}
