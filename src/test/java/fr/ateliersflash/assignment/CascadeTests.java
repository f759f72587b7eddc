package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentStatus.ACCEPTED;
import static fr.ateliersflash.assignment.AssignmentStatus.CANCELLED;
import static fr.ateliersflash.assignment.AssignmentStatus.DECLINED;
import static fr.ateliersflash.assignment.AssignmentStatus.EXPIRED;
import static fr.ateliersflash.assignment.AssignmentStatus.PROPOSED;
import static fr.ateliersflash.assignment.AssignmentStatus.SKIPPED;
import static fr.ateliersflash.assignment.CascadeScene.AFTER_DUE;
import static fr.ateliersflash.assignment.CascadeScene.BEFORE_DUE;
import static fr.ateliersflash.assignment.CascadeScene.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(CascadeScene.class)
class CascadeTests {

    @Autowired
    Designation designation;

    @Autowired
    Proposals proposals;

    @Autowired
    ExpirySchedule schedule;

    @Autowired
    CascadeScene.People people;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void itIsMonday() {
        clock.moveTo(CascadeScene.MONDAY);
    }

    @Test
    void asksTheBestRankAndOpensTheDossierToIt() {
        var evron = people.selected();

        var proposal = proposed(evron);

        assertThat(proposal.rank()).isEqualTo(1);
        assertThat(proposal.dueAt()).isEqualTo(BEFORE_DUE);
        assertThat(people.sees(people.ranked(1), evron)).isTrue();
        assertThat(people.sees(people.ranked(2), evron)).isFalse();
        assertThat(designation.state(people.id(evron))).isInstanceOf(CascadeState.Awaited.class);
    }

    @Test
    void designatesWhoeverAcceptsWithTheTeamThatWillWork() {
        var evron = people.selected();
        var proposal = proposed(evron);

        clock.moveTo(BEFORE_DUE);
        done(proposals.accept(proposal.id(), TEAM, people.ranked(1)));

        var holder = designation.accepted(people.id(evron)).orElseThrow();
        assertThat(holder.team()).contains(TEAM);
        assertThat(holder.answeredAt()).isEqualTo(BEFORE_DUE);
        assertThat(people.sees(people.ranked(1), evron)).isTrue();
        assertThat(people.journal(evron)).containsExactly("assignment.PROPOSE", "assignment.ACCEPT");
    }

    @Test
    void asksForATeam() {
        var proposal = proposed(people.selected());

        assertThat(proposals.accept(proposal.id(), new Team("Dominique", List.of()), people.ranked(1)))
                .isEqualTo(Outcome.refused(Refusal.of("assignment.team.empty")));
    }

    @Test
    void goesDownTheRanksToTheEndThenStartsAgain() {
        var evron = people.selected();
        var id = people.id(evron);
        done(proposals.decline(proposed(evron).id(), Ground.CAPACITY, "Équipe engagée ailleurs", people.ranked(1)));
        done(designation.skip(evron, Ground.CONFLICT_OF_INTEREST, "Conflit d’intérêts", people.bureau()));
        proposed(evron);
        clock.moveTo(AFTER_DUE);
        schedule.run();

        assertThat(designation.state(id)).isEqualTo(new CascadeState.Exhausted(1));
        assertThat(designation.propose(evron, people.bureau()))
                .isEqualTo(Outcome.refused(Refusal.of("assignment.exhausted", 1)));

        assertThat(designation.newRound(evron, people.bureau())).isEqualTo(2);
        assertThatThrownBy(() -> designation.newRound(evron, people.bureau())).isInstanceOf(Stale.class);
        done(proposals.accept(proposed(evron).id(), TEAM, people.ranked(1)));

        assertThat(designation.cascade(id))
                .extracting(Assignment::round, Assignment::rank, Assignment::status)
                .containsExactly(
                        tuple(1, 1, DECLINED), tuple(1, 2, SKIPPED), tuple(1, 3, EXPIRED), tuple(2, 1, ACCEPTED));
        assertThat(people.journal(evron))
                .containsExactly(
                        "assignment.PROPOSE",
                        "assignment.DECLINE",
                        "assignment.SKIP",
                        "assignment.PROPOSE",
                        "assignment.EXPIRE",
                        "assignment.NEW_ROUND",
                        "assignment.PROPOSE",
                        "assignment.ACCEPT");
    }

    @Test
    void asksTheSameRankAgainAfterACancellation() {
        var evron = people.selected();
        designation.cancel(evron, proposed(evron).id(), "Dossier incomplet", people.bureau());

        assertThat(people.sees(people.ranked(1), evron)).isFalse();
        assertThat(proposed(evron).rank()).isEqualTo(1);
        assertThat(designation.cascade(people.id(evron)))
                .extracting(Assignment::status)
                .containsExactly(CANCELLED, PROPOSED);
    }

    @Test
    void closesTheDossierToWhoeverDeclines() {
        var evron = people.selected();

        done(proposals.decline(proposed(evron).id(), Ground.CAPACITY, "Trop loin", people.ranked(1)));

        assertThat(people.sees(people.ranked(1), evron)).isFalse();
        assertThat(designation.live(people.id(evron))).isEmpty();
    }

    @Test
    void takesNoAnswerOnceDueEvenBeforeTheClockHasPassed() {
        var evron = people.selected();
        var proposal = proposed(evron);
        clock.moveTo(AFTER_DUE);

        var tooLate = Outcome.refused(Refusal.of("assignment.overdue", French.moment(proposal.dueAt())));
        assertThat(proposals.accept(proposal.id(), TEAM, people.ranked(1))).isEqualTo(tooLate);
        assertThat(proposals.decline(proposal.id(), Ground.CAPACITY, "Trop loin", people.ranked(1)))
                .isEqualTo(tooLate);
        assertThat(designation.live(people.id(evron))).isPresent();
    }

    @Test
    void saysWhyToWhoeverAnswersOnceTheClockHasPassedAndChangesNothing() {
        var evron = people.selected();
        var proposal = proposed(evron);
        clock.moveTo(AFTER_DUE);
        schedule.run();

        assertThat(proposals.accept(proposal.id(), TEAM, people.ranked(1)))
                .isEqualTo(Outcome.refused(Refusal.of("assignment.overdue", French.moment(proposal.dueAt()))));
        assertThat(designation.cascade(people.id(evron)))
                .extracting(Assignment::status)
                .containsExactly(EXPIRED);
        assertThat(people.journal(evron)).containsExactly("assignment.PROPOSE", "assignment.EXPIRE");
    }

    @Test
    void expiresOnlyWhatIsDue() {
        var evron = people.selected();
        proposed(evron);

        clock.moveTo(BEFORE_DUE);
        schedule.run();
        assertThat(designation.live(people.id(evron))).isPresent();

        clock.moveTo(AFTER_DUE);
        schedule.run();
        assertThat(designation.live(people.id(evron))).isEmpty();
        assertThat(people.sees(people.ranked(1), evron)).isFalse();
        assertThat(designation.state(people.id(evron)))
                .isInstanceOfSatisfying(
                        CascadeState.Next.class, next -> assertThat(next.rank()).isEqualTo(2));
    }

    @Test
    void proposesNothingForARequestThatIsNotSelected() {
        var draft = people.draft().reference();

        assertThat(designation.propose(draft, people.bureau())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void proposesNothingWithoutAnAgreementInForce() {
        var evron = people.selected();
        clock.moveTo("2031-05-05T08:00:00Z");

        assertThat(designation.state(people.id(evron))).isInstanceOf(CascadeState.Blocked.class);
        assertThat(designation.propose(evron, people.bureau())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void startsFromTheFirstRankAgainUnderANewAgreement() {
        var evron = people.selected();
        done(proposals.decline(proposed(evron).id(), Ground.CAPACITY, "Trop loin", people.ranked(1)));
        var successor = people.agreementOf(2041);
        clock.moveTo("2041-05-06T08:00:00Z");

        assertThat(designation.state(people.id(evron))).isInstanceOfSatisfying(CascadeState.Next.class, next -> {
            assertThat(next.agreementId()).isEqualTo(successor);
            assertThat(next.rank()).isEqualTo(1);
            assertThat(next.groupementId()).isEqualTo(people.groupements().getFirst());
        });
    }

    @Test
    void letsOneOfTwoConcurrentProposalsThrough() throws Exception {
        var evron = people.selected();
        var bureau = people.bureau();
        var together = new CyclicBarrier(2);
        Callable<Object> attempt = () -> {
            together.await();
            try {
                return designation.propose(evron, bureau);
            } catch (RuntimeException refused) {
                return refused;
            }
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(attempt);
            var second = threads.submit(attempt);
            assertThat(List.of(first.get(), second.get()))
                    .haveExactly(1, new Condition<>(Outcome.Done.class::isInstance, "done"))
                    .haveExactly(1, new Condition<>(Stale.class::isInstance, "stale"));
        }
        assertThat(designation.cascade(people.id(evron))).hasSize(1);
        assertThat(people.journal(evron)).containsExactly("assignment.PROPOSE");
    }

    @Test
    void showsAFirmOnlyWhatItsGroupementWasAsked() {
        var proposal = proposed(people.selected());
        var sameFirmElsewhere = people.ranked(2);

        assertThat(proposals.awaiting(people.ranked(1)))
                .extracting(Assignment::id)
                .contains(proposal.id());
        assertThat(proposals.awaiting(sameFirmElsewhere))
                .extracting(Assignment::id)
                .doesNotContain(proposal.id());
        assertThatThrownBy(() -> proposals.find(proposal.id(), sameFirmElsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.accept(proposal.id(), TEAM, sameFirmElsewhere))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void neverTellsAGroupementThatItWasPassedOver() {
        var evron = people.selected();
        var skipped = done(designation.skip(evron, Ground.CONFLICT_OF_INTEREST, "Conflit d’intérêts", people.bureau()));

        assertThatThrownBy(() -> proposals.find(skipped.id(), people.ranked(1))).isInstanceOf(NotFound.class);
        assertThat(proposals.past(people.ranked(1), Long.MAX_VALUE, 100))
                .extracting(Assignment::id)
                .doesNotContain(skipped.id());
    }

    @Test
    void isMovedByTheBureauAlone() {
        var evron = people.selected();

        assertThatThrownBy(() -> designation.propose(evron, people.service())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> designation.skip(evron, Ground.CONFLICT_OF_INTEREST, "Raison", people.service()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> designation.newRound(evron, people.service())).isInstanceOf(NotFound.class);
        var proposal = proposed(evron);
        assertThatThrownBy(() -> designation.cancel(evron, proposal.id(), "Raison", people.service()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> designation.propose(evron, people.neighbour())).isInstanceOf(NotFound.class);
    }

    @Test
    void cancelsNoProposalOfAnotherDossier() {
        var proposal = proposed(people.selected());

        assertThatThrownBy(() -> designation.cancel(people.selected(), proposal.id(), "Raison", people.bureau()))
                .isInstanceOf(NotFound.class);
    }

    private Assignment proposed(Reference reference) {
        return done(designation.propose(reference, people.bureau()));
    }

    private static Assignment done(Outcome<Assignment> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Assignment>) outcome).value();
    }
}
