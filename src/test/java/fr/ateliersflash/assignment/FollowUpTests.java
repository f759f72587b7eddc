package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.CascadeScene.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Under an agreement of its own, held by one groupement.
@SpringBootTest
@Import(CascadeScene.class)
class FollowUpTests {

    @Autowired
    FollowUp followUp;

    @Autowired
    Designation designation;

    @Autowired
    Proposals proposals;

    @Autowired
    ExpirySchedule schedule;

    @Autowired
    Agreements agreements;

    @Autowired
    CascadeScene.People people;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void itIsMonday() {
        clock.moveTo(CascadeScene.MONDAY);
    }

    @Test
    void countsWhatAHolderWasAskedAndHowLongItTookToAnswer() {
        people.groupements();
        var agreement = people.agreementOf(2043);
        clock.moveTo("2043-03-02T09:00:00Z"); // a Monday
        var first = proposed();
        var second = proposed();
        proposed();
        done(designation.skip(people.selected(), Ground.CEILING, "Plafond atteint", people.bureau()));
        clock.moveTo("2043-03-03T09:00:00Z");
        done(proposals.accept(first.id(), TEAM, people.ranked(1)));
        clock.moveTo("2043-03-06T09:00:00Z");
        done(proposals.decline(second.id(), Ground.REMOTENESS, "Trop loin", people.ranked(1)));
        clock.moveTo("2043-03-20T09:00:00Z");
        schedule.run();

        var tally = transaction.execute(status ->
                followUp.of(agreements.find(agreement), people.bureau()).getFirst());

        assertThat(tally.asked()).isEqualTo(3);
        assertThat(tally.count(AssignmentStatus.ACCEPTED)).isEqualTo(1);
        assertThat(tally.count(AssignmentStatus.EXPIRED)).isEqualTo(1);
        assertThat(tally.count(AssignmentStatus.SKIPPED)).isEqualTo(1);
        assertThat(tally.refusals()).isEqualTo(Map.of(Ground.REMOTENESS, 1L));
        assertThat(tally.median()).isEqualTo(2.5);
        assertThat(tally.inProgress()).extracting(Assignment::id).containsExactly(first.id());
    }

    @Test
    void isForTheBureauAlone() {
        people.groupements();
        var agreement = agreements.inForce(LocalDate.of(2027, 5, 3)).orElseThrow();

        assertThatThrownBy(() -> followUp.of(agreement, people.service())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> followUp.of(agreement, people.ranked(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void goesOnUnderTheAgreementThatWasAcceptedWhileTheNextOneIsAsked() {
        people.groupements();
        var earlier = people.agreementOf(2044);
        var later = people.agreementOf(2045);
        clock.moveTo("2044-12-20T09:00:00Z");
        var before = proposed();
        done(proposals.accept(before.id(), TEAM, people.ranked(1)));
        clock.moveTo("2045-01-09T09:00:00Z");
        var after = proposed();
        done(proposals.accept(after.id(), TEAM, people.ranked(1)));

        assertThat(designation.accepted(before.requestId()).orElseThrow().agreementId())
                .isEqualTo(earlier);
        assertThat(inProgress(earlier)).isEqualTo(1);
        assertThat(inProgress(later)).isEqualTo(1);
    }

    private int inProgress(long agreement) {
        return transaction.execute(status -> followUp.of(agreements.find(agreement), people.bureau())
                .getFirst()
                .inProgress()
                .size());
    }

    private Assignment proposed() {
        return done(designation.propose(people.selected(), people.bureau()));
    }

    private static Assignment done(Outcome<Assignment> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Assignment>) outcome).value();
    }
}
