package fr.ateliersflash.funding;

import static fr.ateliersflash.agreement.MissionPhase.ANIMATION;
import static fr.ateliersflash.agreement.MissionPhase.APPROPRIATION;
import static fr.ateliersflash.agreement.MissionPhase.RESTITUTION;
import static fr.ateliersflash.funding.FundingScene.done;
import static fr.ateliersflash.funding.FundingScene.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.journal.JournalEntry;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.Together;
import java.time.LocalDate;
import java.util.List;
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
class OrdersTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    FundingScene.MovingClock clock;

    @Autowired
    FundingScene.Notes notes;

    @Autowired
    Credits credits;

    @Autowired
    Orders orders;

    @Autowired
    Agreements agreements;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void proposesAnOrderThatIsRight() {
        var mission = mission(20_000);

        var first = done(orders.sheet(mission.reference(), mission.service()));
        assertThat(first.proposal().phases()).containsExactly(APPROPRIATION);
        done(orders.create(mission.reference(), first.proposal(), mission.service()));

        var second = done(orders.sheet(mission.reference(), mission.service()));
        assertThat(second.proposal().phases()).containsExactlyInAnyOrder(ANIMATION, RESTITUTION);
        var order = done(orders.create(mission.reference(), second.proposal(), mission.service()));
        assertThat(order.amountExcludingTax()).isEqualTo(Money.euros(2 * 2100 + 800));
        assertThat(order.amountIncludingTax()).isEqualTo(Money.euros(6000));
        assertThat(order.number())
                .isEqualTo("BC-%d-00002".formatted(mission.scene().year()));

        assertThat(refusals(orders.sheet(mission.reference(), mission.service())))
                .containsExactly("funding.order.plan.two");
    }

    @Test
    void refusesWhatIsWrongWithAnOrder() {
        var mission = mission(1200);

        assertThat(tried(mission, Set.of())).containsExactly("funding.order.plan.no-phase");
        assertThat(tried(mission, Set.of(ANIMATION), "B1", "1"))
                .containsExactly("funding.order.plan.appropriation-first");
        assertThat(tried(mission, Set.of(APPROPRIATION, ANIMATION), "A1", "1"))
                .containsExactly("funding.order.plan.animation-apart");
        assertThat(tried(mission, Set.of(APPROPRIATION))).containsExactly("funding.order.plan.nothing");
        assertThat(tried(mission, Set.of(APPROPRIATION), "C1", "1"))
                .containsExactly("funding.order.plan.stray", "funding.order.plan.empty-phase");
        assertThat(tried(mission, Set.of(APPROPRIATION), "A1", "1,01")).containsExactly("funding.order.plan.beyond");
        assertThat(tried(mission, Set.of(APPROPRIATION), "A1", "1")).isEmpty();
        assertThat(tried(mission, Set.of(APPROPRIATION), "A1", "1")).containsExactly("funding.order.plan.covered");
    }

    @Test
    void saysWhatIsLeft() {
        var mission = mission(1000);

        assertThat(orders.create(
                        mission.reference(), mission.plan(Set.of(APPROPRIATION), "A1", "1"), mission.service()))
                .isEqualTo(
                        Outcome.refused(Refusal.of("funding.order.plan.beyond", Money.euros(1200), Money.euros(1000))));
    }

    @Test
    void waitsForCredits() {
        var mission = scenes.year().mission();

        assertThat(tried(mission, Set.of(APPROPRIATION), "A1", "1")).containsExactly("funding.order.plan.no-credits");
    }

    @Test
    void keepsThePricesOfItsDay() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.DRAFT);

        jdbc.sql("update agreement_price_line set unit_price = 1 where agreement_id = ?")
                .param(mission.scene().agreement())
                .update();

        assertThat(orders.find(mission.reference(), order.id(), mission.service())
                        .amountExcludingTax())
                .isEqualTo(Money.euros(1000));
    }

    @Test
    void changesADraftWithinWhatTheOthersLeave() {
        var mission = mission(1200);
        var draft = mission.order(OrderStatus.DRAFT);
        var whole = mission.plan(Set.of(APPROPRIATION), "A2", "2");

        var edited = done(orders.edit(mission.reference(), draft.id(), draft.version(), whole, mission.service()));

        assertThat(edited.amountIncludingTax()).isEqualTo(Money.euros(1200));
        assertThat(delegation(mission).ordered()).isEqualTo(Money.euros(1200));
        assertThatThrownBy(
                        () -> orders.edit(mission.reference(), draft.id(), draft.version(), whole, mission.service()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void givesItsAmountBackWhenCancelled() {
        var mission = mission(1200);
        var order = mission.order(OrderStatus.NOTIFIED);
        assertThat(delegation(mission).remaining()).isEqualTo(Money.ZERO);
        assertThat(agreements.committed(mission.scene().agreement())).isEqualTo(Money.euros(1000));

        orders.cancel(mission.reference(), order.id(), order.version(), "Mission abandonnée", mission.service());

        assertThat(delegation(mission).remaining()).isEqualTo(Money.euros(1200));
        assertThat(agreements.committed(mission.scene().agreement())).isEqualTo(Money.ZERO);
        assertThat(tried(mission, Set.of(APPROPRIATION), "A1", "1")).isEmpty();
    }

    @Test
    void ordersTheAnimationOnceTheNoteIsApproved() {
        var mission = mission(20_000);
        mission.order(OrderStatus.NOTIFIED);
        var plan = mission.plan(Set.of(ANIMATION, RESTITUTION), "B1", "2,5", "C1", "1");
        var second = done(orders.create(mission.reference(), plan, mission.service()));

        assertThat(refusals(orders.issue(
                        mission.reference(), second.id(), second.version(), "2101234567", mission.service())))
                .containsExactly("funding.order.issue.note");
        notes.approve(mission.requestId());
        assertThat(done(orders.issue(
                                mission.reference(), second.id(), second.version(), "2101234567", mission.service()))
                        .status())
                .isEqualTo(OrderStatus.ISSUED);
    }

    @Test
    void issuesOnlyWhatWasRead() {
        var mission = mission(20_000);
        var read = mission.order(OrderStatus.DRAFT);
        var dearer = mission.plan(Set.of(APPROPRIATION), "A1", "2");
        done(orders.edit(mission.reference(), read.id(), read.version(), dearer, mission.service()));

        assertThatThrownBy(() ->
                        orders.issue(mission.reference(), read.id(), read.version(), "2101234567", mission.service()))
                .isInstanceOf(Stale.class);
        assertThat(orders.find(mission.reference(), read.id(), mission.service())
                        .status())
                .isEqualTo(OrderStatus.DRAFT);
    }

    @Test
    void ordersNothingMoreOnceTheAtelierIsOver() {
        var mission = mission(20_000);
        var draft = mission.order(OrderStatus.DRAFT);
        notes.end(mission.requestId());

        assertThat(tried(mission, Set.of(RESTITUTION), "C1", "1")).containsExactly("funding.order.over");
        assertThat(refusals(orders.issue(
                        mission.reference(), draft.id(), draft.version(), "2101234567", mission.service())))
                .containsExactly("funding.order.over");
        orders.cancel(mission.reference(), draft.id(), draft.version(), "Atelier abandonné", mission.service());
    }

    @Test
    void issuesNothingOnceTheAgreementHasEnded() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.DRAFT);
        clock.moveTo(LocalDate.of(mission.scene().year() - 1, 12, 31));

        assertThat(refusals(orders.issue(
                        mission.reference(), order.id(), order.version(), "2101234567", mission.service())))
                .containsExactly("funding.order.issue.agreement");
    }

    @Test
    void issuesUpToTheCeilingOfTheAgreementAndNotACentBeyond() {
        var mission = mission(20_000);
        var other = mission.scene().mission().withCredits(Money.euros(20_000));
        other.order(OrderStatus.ISSUED);
        var draft = mission.order(OrderStatus.DRAFT);

        ceiling(mission, 199_999);
        assertThat(orders.issue(mission.reference(), draft.id(), draft.version(), "2101234567", mission.service()))
                .isEqualTo(Outcome.refused(Refusal.of(
                        "funding.order.issue.ceiling",
                        agreements.find(mission.scene().agreement()).name(),
                        new Money(199_999),
                        Money.euros(1000),
                        new Money(1))));
        ceiling(mission, 200_000);
        done(orders.issue(mission.reference(), draft.id(), draft.version(), "2101234567", mission.service()));
    }

    @Test
    void issuesUpToTheCeilingOfTheHolderAndNotACentBeyond() {
        var mission = mission(20_000);
        mission.scene().mission().withCredits(Money.euros(20_000)).order(OrderStatus.ISSUED);
        var draft = mission.order(OrderStatus.DRAFT);

        holderCeiling(mission, 99_999);
        assertThat(orders.issue(mission.reference(), draft.id(), draft.version(), "2101234567", mission.service()))
                .isEqualTo(Outcome.refused(Refusal.of(
                        "funding.order.issue.holder", "Atelier Exemple", new Money(99_999), Money.ZERO, new Money(1))));
        holderCeiling(mission, 100_000);
        var issued =
                done(orders.issue(mission.reference(), draft.id(), draft.version(), "2101234567", mission.service()));

        assertThat(refusals(amended(mission, issued, "1,01"))).containsExactly("funding.order.issue.holder");
        holderCeiling(mission, 1);
        done(amended(mission, issued, "0,5"));
    }

    @Test
    void letsExactlyOneOfTwoOrdersThroughAtTheCeiling() {
        var one = mission(20_000);
        var other = one.scene().mission().withCredits(Money.euros(20_000));
        ceiling(one, 199_999);
        var first = one.order(OrderStatus.DRAFT);
        var second = other.order(OrderStatus.DRAFT);

        var outcomes = Together.all(
                () -> orders.issue(one.reference(), first.id(), first.version(), "1111111111", one.service()),
                () -> orders.issue(other.reference(), second.id(), second.version(), "2222222222", other.service()));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refusals(refused)).containsExactly("funding.order.issue.ceiling"));
    }

    @Test
    void cannotGoBeyondACeilingByPlainSql() {
        var mission = mission(20_000);
        var other = mission.scene().mission().withCredits(Money.euros(20_000));
        var first = mission.order(OrderStatus.DRAFT);
        var second = other.order(OrderStatus.DRAFT);
        var issue =
                "update funding_order set status = 'ISSUED', issued_at = now(), commitment = '2101234567' where id = ?";
        ceiling(mission, 199_999);

        var ends = Together.all(() -> inserted(issue, first.id()), () -> inserted(issue, second.id()));

        assertThat(ends).containsExactlyInAnyOrder("inserted", "refused");
        ceiling(mission, 1_000_000);
        holderCeiling(other, 99_999);
        holderCeiling(mission, 99_999);
        var refused = ends.getFirst().equals("refused") ? first : second;
        assertBroken("beyond a ceiling", issue, refused.id());
    }

    private Outcome<PurchaseOrder> amended(FundingScene.Mission mission, PurchaseOrder order, String quantity) {
        var quantities = mission.plan(Set.of(APPROPRIATION), "A1", quantity).quantities();
        return orders.amend(
                mission.reference(), order.id(), order.version(), quantities, "Une journée", mission.service());
    }

    private void ceiling(FundingScene.Mission mission, long cents) {
        jdbc.sql("update agreement set ceiling = ? where id = ?")
                .params(cents, mission.scene().agreement())
                .update();
    }

    private void holderCeiling(FundingScene.Mission mission, long cents) {
        jdbc.sql("""
                        insert into agreement_lot (agreement_id, number, label, regions) values (?, 1, '', '[]')
                        on conflict do nothing""").param(mission.scene().agreement()).update();
        jdbc.sql("""
                        insert into agreement_holder (agreement_id, lot_id, rank, groupement_id, mandataire, members, ceiling)
                        select agreement_id, id, (select count(*) + 1 from agreement_holder h where h.lot_id = l.id), ?, 'Atelier Exemple', '[]', ?
                        from agreement_lot l where agreement_id = ?
                        on conflict (agreement_id, groupement_id) do update set ceiling = excluded.ceiling""")
                .params(
                        mission.groupement().organisationId(),
                        cents,
                        mission.scene().agreement())
                .update();
    }

    @Test
    void keepsDatesInTheirOrder() {
        var mission = mission(20_000);
        var issued = mission.order(OrderStatus.ISSUED);
        var today = LocalDate.of(mission.scene().year(), 6, 15);
        var ref = mission.reference();
        var id = issued.id();
        var service = mission.service();

        assertThat(refusals(orders.notify(ref, id, issued.version(), today.plusDays(1), service)))
                .containsExactly("funding.order.future");
        assertThat(refusals(orders.notify(ref, id, issued.version(), today.minusDays(1), service)))
                .containsExactly("funding.order.notify.before");
        var notified = done(orders.notify(ref, id, issued.version(), today, service));
        assertThat(refusals(orders.certify(ref, id, notified.version(), today.minusDays(1), service)))
                .containsExactly("funding.order.certify.before");
        var certified = done(orders.certify(ref, id, notified.version(), today, service));
        assertThat(refusals(orders.invoice(
                        ref, id, certified.version(), "F-1", today.minusDays(1), new Money(120_001), service)))
                .containsExactly("funding.order.invoice.before", "funding.order.invoice.beyond");
        assertThat(refusals(
                        orders.invoice(ref, id, certified.version(), "F-1", today.plusDays(1), Money.ZERO, service)))
                .containsExactly("funding.order.future", "funding.order.invoice.zero");
        var billed = done(orders.invoice(ref, id, certified.version(), "F-1", today, Money.euros(1000), service));
        assertThat(refusals(orders.invoice(ref, id, billed.version(), "f-1", today, Money.euros(1), service)))
                .containsExactly("funding.order.invoice.twice");
        assertThat(refusals(orders.pay(ref, id, billed.version(), 0, today.minusDays(1), service)))
                .containsExactly("funding.order.pay.before", "funding.order.pay.before-invoice");
        var part = done(orders.pay(ref, id, billed.version(), 0, today, service));
        assertThat(part.status()).isEqualTo(OrderStatus.SERVICE_DONE);
        assertThatThrownBy(() -> orders.pay(ref, id, part.version(), 0, today, service))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> orders.pay(ref, id, part.version(), 1, today, service))
                .isInstanceOf(NotFound.class);
        var whole = done(orders.invoice(ref, id, part.version(), "F-2", today, Money.euros(200), service));
        assertThat(done(orders.pay(ref, id, whole.version(), 1, today, service)).status())
                .isEqualTo(OrderStatus.PAID);
        assertThat(delegation(mission).cpPaid()).isEqualTo(Money.euros(1200));
    }

    @Test
    void hearsTheMandataireForFifteenDays() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.NOTIFIED);
        var day = LocalDate.of(mission.scene().year(), 6, 15);

        clock.moveTo(day.plusDays(15));
        var observed = done(orders.observe(
                mission.reference(), order.id(), order.version(), "Une précision", mission.groupement()));
        clock.moveTo(day.plusDays(16));
        assertThat(refusals(orders.observe(
                        mission.reference(), order.id(), observed.version(), "Trop tard", mission.groupement())))
                .containsExactly("funding.order.observe.late");
        assertThatThrownBy(() ->
                        orders.observe(mission.reference(), order.id(), observed.version(), "Non", mission.service()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsEachReaderTheirOwn() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.ISSUED);
        var elsewhere = mission.scene().mission();
        var ref = mission.reference();

        assertThat(orders.of(ref, mission.service())).hasSize(1);
        assertThat(orders.of(ref, mission.scene().bureau())).hasSize(1);
        assertThat(orders.of(ref, mission.groupement())).isEmpty();
        assertThatThrownBy(() -> orders.find(ref, order.id(), mission.groupement()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.of(ref, mission.collectivite())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.of(ref, elsewhere.service())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.find(elsewhere.reference(), order.id(), elsewhere.service()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.cancel(
                        ref, order.id(), order.version(), "Non", mission.scene().bureau()))
                .isInstanceOf(NotFound.class);

        done(orders.notify(
                ref, order.id(), order.version(), LocalDate.of(mission.scene().year(), 6, 15), mission.service()));
        assertThat(orders.of(ref, mission.groupement())).hasSize(1);
    }

    @Test
    void writesEachActInTheJournal() {
        var mission = mission(20_000);
        mission.order(OrderStatus.PAID);

        assertThat(journal.of(mission.requestId(), OrganisationKind.STATE_SERVICE, mission.service()))
                .extracting(JournalEntry::key)
                .containsExactly(
                        "credits.DELEGATE",
                        "order.CREATE",
                        "order.ISSUE",
                        "order.NOTIFY",
                        "order.CERTIFY",
                        "order.INVOICE",
                        "order.PAY.SETTLED");
    }

    @Test
    void letsExactlyOneOfTwoOrdersThroughAtTheLimitOfTheDelegation() {
        var mission = mission(1200);
        jdbc.sql("update agreement_price_line set unit_price = 100000 where agreement_id = ?")
                .param(mission.scene().agreement())
                .update();
        var one = mission.plan(Set.of(APPROPRIATION), "A1", "1");
        var other = mission.plan(Set.of(APPROPRIATION, RESTITUTION), "A2", "0,5", "C1", "0,5");

        var outcomes = Together.all(
                () -> orders.create(mission.reference(), one, mission.service()),
                () -> orders.create(mission.reference(), other, mission.service()));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(delegation(mission).ordered()).isEqualTo(Money.euros(1200));
    }

    @Test
    void ordersTheAnimationWithTheSecondOrderWhichIsTheLast() {
        var mission = mission(20_000);
        mission.order(OrderStatus.DRAFT);

        assertThat(tried(mission, Set.of(RESTITUTION), "C1", "1")).containsExactly("funding.order.plan.animation-next");
    }

    @Test
    void letsExactlyOneOfTwoDraftsGrowIntoWhatIsLeft() {
        var mission = mission(3100);
        var first = mission.order(OrderStatus.DRAFT);
        var rest = mission.plan(Set.of(ANIMATION, RESTITUTION), "B1", "0,01", "C1", "1");
        var second = done(orders.create(mission.reference(), rest, mission.service()));
        var grownFirst = mission.plan(Set.of(APPROPRIATION), "A1", "1,7");
        var grownSecond = mission.plan(Set.of(ANIMATION, RESTITUTION), "B1", "0,01", "C1", "1,8");

        var outcomes = Together.all(
                () -> orders.edit(mission.reference(), first.id(), first.version(), grownFirst, mission.service()),
                () -> orders.edit(mission.reference(), second.id(), second.version(), grownSecond, mission.service()));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refusals(refused)).containsExactly("funding.order.plan.beyond"));
    }

    @Test
    void letsOnlyTheFirstOfTwoPeopleIssueIt() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.DRAFT);

        var ends = Together.all(
                () -> issued(mission, order.id(), order.version(), "1111111111"),
                () -> issued(mission, order.id(), order.version(), "2222222222"));

        assertThat(ends).containsExactlyInAnyOrder("issued", "stale");
    }

    @Test
    void cannotBeOverrunByPlainSql() {
        var mission = mission(1500);
        var order = mission.order(OrderStatus.DRAFT);

        assertBroken(
                "funding_delegation_covers_its_orders",
                "update funding_order set amount_excluding_tax = 200000, vat = 40000, amount_including_tax = 240000 where id = ?",
                order.id());
        assertBroken(
                "funding_delegation_covers_its_orders",
                "update funding_delegation set amount = 119999 where request_id = ?",
                mission.requestId());
        assertBroken("funding_delegation_covers_its_orders", copyOf("RESTITUTION", 100_000), order.id());
        assertBroken("funding_order_one_for_appropriation", copyOf("APPROPRIATION", 100), order.id());
        assertBroken("funding_order_adds_up", "update funding_order set vat = vat + 1 where id = ?", order.id());
        assertBroken(
                "kept by the database",
                "update funding_delegation set ordered = 0 where request_id = ?",
                mission.requestId());
        assertThat(delegation(mission).ordered()).isEqualTo(Money.euros(1200));
    }

    @Test
    void letsExactlyOneOfTwoPlainInsertsThroughAtTheLimit() {
        var mission = mission(1200);
        var model = mission.order(OrderStatus.CANCELLED);

        var ends = Together.all(
                () -> inserted(copyOf("ANIMATION", 100_000), model.id()),
                () -> inserted(copyOf("RESTITUTION", 100_000), model.id()));

        assertThat(ends).containsExactlyInAnyOrder("inserted", "refused");
        assertThat(delegation(mission).remaining()).isEqualTo(Money.ZERO);
    }

    @Test
    void hasTwoLiveOrdersAtMostWhateverPlainSqlDoes() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.DRAFT);
        jdbc.sql(copyOf("ANIMATION", 100)).param(order.id()).update();

        assertBroken("funding_delegation_two_live_orders_at_most", copyOf("RESTITUTION", 100), order.id());
        jdbc.sql("delete from funding_order where request_id = ? and id <> ?")
                .params(mission.requestId(), order.id())
                .update();
        assertThat(delegation(mission).ordered()).isEqualTo(Money.euros(1200));
    }

    @Test
    void tiesEachStatusToItsFacts() {
        var mission = mission(20_000);
        var order = mission.order(OrderStatus.DRAFT);

        for (var status : List.of("ISSUED", "NOTIFIED", "SERVICE_DONE", "PAID", "CANCELLED", "LOST")) {
            assertThatThrownBy(() -> jdbc.sql("update funding_order set status = ? where id = ?")
                            .params(status, order.id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("update funding_order set commitment = '123', issued_at = now() where id = ?")
                        .param(order.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static String copyOf(String phase, long cents) {
        var tax = cents / 5;
        return """
                insert into funding_order (number, request_id, agreement_id, groupement_id, mandataire, status, phases, vat_rate,
                    amount_excluding_tax, vat, amount_including_tax)
                select 'X-' || gen_random_uuid(), request_id, agreement_id, groupement_id, mandataire, 'DRAFT', array['%s'], vat_rate,
                    %d, %d, %d from funding_order where id = ?""".formatted(phase, cents, tax, cents + tax);
    }

    private void assertBroken(String by, String sql, long parameter) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(parameter).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(by);
    }

    private String inserted(String sql, long parameter) {
        try {
            jdbc.sql(sql).param(parameter).update();
            return "inserted";
        } catch (DataIntegrityViolationException e) {
            return "refused";
        }
    }

    private String issued(FundingScene.Mission mission, long id, long version, String commitment) {
        try {
            done(orders.issue(mission.reference(), id, version, commitment, mission.service()));
            return "issued";
        } catch (Stale e) {
            return "stale";
        }
    }

    private List<String> tried(FundingScene.Mission mission, Set<MissionPhase> phases, String... what) {
        return refusals(orders.create(mission.reference(), mission.plan(phases, what), mission.service()));
    }

    private FundingScene.Mission mission(long euros) {
        return scenes.year().withEnvelope(Money.euros(100_000)).mission().withCredits(Money.euros(euros));
    }

    private Delegation delegation(FundingScene.Mission mission) {
        return credits.delegation(mission.requestId()).orElseThrow();
    }
}
