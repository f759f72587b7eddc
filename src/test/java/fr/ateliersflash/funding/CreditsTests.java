package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.FundingScene.done;
import static fr.ateliersflash.funding.FundingScene.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.Together;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(FundingScene.class)
class CreditsTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    Credits credits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesEachActToWhoItBelongsTo() {
        for (var capacity : Capacity.values()) {
            for (var status : RequestStatus.values()) {
                var delegating = capacity == Capacity.BUREAU && status == RequestStatus.SELECTED;
                assertThat(CreditsAct.DELEGATE.isAllowed(Set.of(capacity), status))
                        .isEqualTo(delegating);
                assertThat(CreditsAct.ADJUST.isAllowed(Set.of(capacity), status))
                        .isEqualTo(delegating);
            }
            var head = capacity == Capacity.HEAD_OF_BUREAU;
            assertThat(CreditsAct.OPEN.isOpenTo(Set.of(capacity))).isEqualTo(head);
            assertThat(CreditsAct.REVISE.isOpenTo(Set.of(capacity))).isEqualTo(head);
        }
    }

    @Test
    void opensTheEnvelopeOfAYearOnce() {
        var scene = scenes.year().withEnvelope(Money.euros(1000));

        assertThat(refusals(credits.open(scene.year(), Money.euros(1), scene.head())))
                .containsExactly("funding.envelope.open.already");
        assertThatThrownBy(() -> credits.open(scene.year() + 1, Money.euros(1), scene.bureau()))
                .isInstanceOf(NotFound.class);
        assertThat(credits.remaining(scene.year())).isEqualTo(Money.euros(1000));
        assertThat(credits.remaining(1999)).isEqualTo(Money.ZERO);
    }

    @Test
    void revisesAnEnvelopeDownToWhatIsDelegated() {
        var scene = scenes.year().withEnvelope(Money.euros(1000));
        scene.mission().withCredits(Money.euros(400));
        var version = envelope(scene).version();

        assertThat(refusals(credits.revise(
                        scene.year(), "135", version, new Money(39_999), Money.euros(1000), scene.head())))
                .containsExactly("funding.envelope.revise.delegated");
        assertThat(refusals(credits.revise(
                        scene.year(), "135", version, Money.euros(400), new Money(39_999), scene.head())))
                .containsExactly("funding.envelope.revise.cp");
        done(credits.revise(scene.year(), "135", version, Money.euros(400), Money.euros(700), scene.head()));

        assertThat(envelope(scene).remaining()).isEqualTo(Money.ZERO);
        assertThat(envelope(scene).changes())
                .extracting(Envelope.Change::amount)
                .containsExactly(Money.euros(1000), Money.euros(400));
        assertThatThrownBy(() ->
                        credits.revise(scene.year(), "135", version, Money.euros(500), Money.euros(500), scene.head()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void delegatesOnceAGroupementHasAcceptedAndTheEnvelopeIsOpen() {
        var scene = scenes.year();
        var unassigned = scene.selected();
        var mission = scene.mission();

        assertThat(refusals(credits.delegate(unassigned.reference(), Money.euros(1), scene.bureau())))
                .containsExactly("funding.delegation.no-holder");
        assertThat(refusals(credits.delegate(mission.reference(), Money.euros(1), scene.bureau())))
                .containsExactly("funding.delegation.no-envelope");
        scene.withEnvelope(Money.euros(10));
        assertThat(refusals(credits.delegate(mission.reference(), Money.ZERO, scene.bureau())))
                .containsExactly("funding.delegation.zero");
        assertThatThrownBy(() -> credits.delegate(mission.reference(), Money.euros(1), mission.service()))
                .isInstanceOf(NotFound.class);
        done(credits.delegate(mission.reference(), Money.euros(10), scene.bureau()));
        assertThatThrownBy(() -> credits.delegate(mission.reference(), Money.euros(1), scene.bureau()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void saysWhatIsLeftWhenTheEnvelopeDoesNotSuffice() {
        var scene = scenes.year().withEnvelope(Money.euros(30));
        scene.mission().withCredits(Money.euros(20));

        var outcome = credits.delegate(scene.mission().reference(), new Money(10_01), scene.bureau());

        assertThat(outcome)
                .isEqualTo(Outcome.refused(
                        Refusal.of("funding.delegation.beyond", String.valueOf(scene.year()), Money.euros(10)),
                        Refusal.of("funding.delegation.beyond-cp", String.valueOf(scene.year()), Money.euros(10))));
    }

    @Test
    void adjustsADelegationBetweenWhatIsOrderedAndWhatTheEnvelopeAllows() {
        var scene = scenes.year().withEnvelope(Money.euros(3000));
        var mission = scene.mission().withCredits(Money.euros(2000));
        mission.order(OrderStatus.DRAFT);

        assertThat(refusals(adjust(mission, new Money(119_999)))).containsExactly("funding.delegation.ordered");
        assertThat(refusals(adjust(mission, new Money(300_001))))
                .containsExactly("funding.delegation.beyond", "funding.delegation.beyond-cp");
        done(adjust(mission, Money.euros(3000)));
        done(adjust(mission, Money.euros(1200)));

        assertThat(delegation(mission).remaining()).isEqualTo(Money.ZERO);
        assertThat(credits.remaining(scene.year())).isEqualTo(Money.euros(1800));
        assertThatThrownBy(() -> credits.adjust(mission.reference(), 0, Money.euros(1500), scene.bureau()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void letsExactlyOneOfTwoDelegationsThroughAtTheLimitOfTheEnvelope() {
        var scene = scenes.year().withEnvelope(Money.euros(30));
        var one = scene.mission();
        var other = scene.mission();

        var outcomes = Together.all(
                () -> credits.delegate(one.reference(), Money.euros(20), scene.bureau()),
                () -> credits.delegate(other.reference(), Money.euros(20), scene.bureau()));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refusals(refused))
                        .containsExactly("funding.delegation.beyond", "funding.delegation.beyond-cp"));
        assertThat(credits.remaining(scene.year())).isEqualTo(Money.euros(10));
    }

    @Test
    void cannotBeOverrunByPlainSql() {
        var scene = scenes.year().withEnvelope(Money.euros(30));
        var one = scene.mission().withCredits(Money.euros(20));
        var other = scene.mission();

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into funding_delegation (request_id, year, amount, cp, reference, delegated_on, delegated_at) values (?, ?, 1001, 0, 'X', now(), now())")
                        .params(other.requestId(), scene.year())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("funding_envelope_covers_its_delegations");
        assertThatThrownBy(() -> jdbc.sql("update funding_delegation set amount = 3001 where request_id = ?")
                        .param(one.requestId())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update funding_envelope set amount = 1999 where year = ?")
                        .param(scene.year())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update funding_envelope set delegated = 0 where year = ?")
                        .param(scene.year())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept by the database");
        assertThat(credits.remaining(scene.year())).isEqualTo(Money.euros(10));
    }

    private Outcome<Delegation> adjust(FundingScene.Mission mission, Money amount) {
        var version = delegation(mission).version();
        return credits.adjust(
                mission.reference(), version, amount, mission.scene().bureau());
    }

    private Delegation delegation(FundingScene.Mission mission) {
        return credits.delegation(mission.requestId()).orElseThrow();
    }

    private Envelope envelope(FundingScene.Year scene) {
        return credits.envelopes(scene.bureau()).stream()
                .filter(envelope -> envelope.year() == scene.year())
                .findFirst()
                .orElseThrow();
    }
}
