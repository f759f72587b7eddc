package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.FundingScene.done;
import static fr.ateliersflash.funding.FundingScene.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(FundingScene.class)
class LedgerTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    Credits credits;

    @Autowired
    Orders orders;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsWhereCreditsStandFromTheEnvelopeToThePayment() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        assertThat(position(mission)).extracting(Ledger.Position::left).isEqualTo(200_000L);

        mission.order(OrderStatus.PAID);

        var position = position(mission);
        assertThat(position.reserved()).isZero();
        assertThat(position.committed()).isEqualTo(120_000);
        assertThat(position.left()).isEqualTo(80_000);
        assertThat(position.paid()).isEqualTo(120_000);
        assertThat(position.owed()).isZero();
        assertThat(position.idleCp()).isEqualTo(80_000);
        assertThat(lines(mission))
                .extracting(Ledger.Line::act)
                .containsSubsequence("DELEGATE", "CREATE", "ISSUE", "PAY")
                .doesNotContain("NOTIFY", "CERTIFY", "INVOICE");
        assertThat(lines(mission).stream().mapToLong(Ledger.Line::cents).sum()).isZero();
        assertDerives(mission);
    }

    @Test
    void takesBackWhatIsCancelledAndAdjusted() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        mission.order(OrderStatus.CANCELLED);
        var delegation = credits.delegation(mission.requestId()).orElseThrow();

        done(credits.adjust(
                mission.reference(),
                delegation.version(),
                new Grant(Money.euros(500), Money.euros(300), "CH-77", null),
                mission.scene().bureau()));

        assertThat(position(mission).left()).isEqualTo(50_000);
        assertThat(position(mission).payable()).isEqualTo(30_000);
        assertThat(lines(mission)).last().extracting(Ledger.Line::text).isEqualTo("CH-77");
        assertDerives(mission);
    }

    @Test
    void followsAnAmendmentUpAndDown() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        var order = mission.order(OrderStatus.NOTIFIED);
        var a1 = mission.scene().prices().get("A1");
        var a2 = mission.scene().prices().get("A2");

        assertThat(refusals(
                        amend(mission, order, Map.of(a1, Quantity.parse("1,67").orElseThrow()))))
                .containsExactly("funding.order.plan.beyond");
        assertThat(refusals(amend(mission, order, Map.of(a1, Quantity.of(1)))))
                .containsExactly("funding.order.amend.same");
        assertThat(refusals(amend(mission, order, Map.of()))).containsExactly("funding.order.plan.nothing");
        var grown = done(amend(mission, order, Map.of(a1, Quantity.of(1), a2, Quantity.of(1))));
        assertThat(position(mission).committed()).isEqualTo(180_000);
        var shrunk = done(amend(mission, grown, Map.of(a2, Quantity.of(1))));

        assertThat(position(mission).committed()).isEqualTo(60_000);
        assertThat(shrunk.revision()).isEqualTo(2);
        assertThat(credits.delegation(mission.requestId()).orElseThrow().ordered())
                .isEqualTo(Money.euros(600));
        assertDerives(mission);
    }

    @Test
    void paysWithinTheCpDelegated() {
        var scene = scenes.year().withEnvelope(Money.euros(10_000));
        var mission = scene.mission();
        done(credits.delegate(
                mission.reference(),
                "135",
                new Grant(Money.euros(2_000), new Money(119_999), "", null),
                scene.bureau()));
        var order = mission.order(OrderStatus.SERVICE_DONE);
        var today = LocalDate.of(scene.year(), 6, 15);
        var billed = done(orders.invoice(
                mission.reference(), order.id(), order.version(), "F-1", today, Money.euros(1200), mission.service()));

        assertThat(refusals(orders.pay(mission.reference(), order.id(), billed.version(), 0, today, mission.service())))
                .containsExactly("funding.order.pay.no-cp");
        assertDerives(mission);
    }

    @Test
    void keepsEachProgrammeApart() {
        var scene = scenes.year().withEnvelope(Money.euros(1_000));
        var mission = scene.mission();
        assertThat(refusals(credits.delegate(mission.reference(), "112", Grant.of(Money.euros(1)), scene.bureau())))
                .containsExactly("funding.delegation.no-programme");
        done(credits.open(scene.year(), "112", Money.euros(50), Money.euros(40), scene.head()));

        assertThat(refusals(credits.delegate(mission.reference(), "112", Grant.of(Money.euros(50)), scene.bureau())))
                .containsExactly("funding.delegation.beyond-cp");
        done(credits.delegate(
                mission.reference(), "112", new Grant(Money.euros(50), Money.euros(40), "CH-1", null), scene.bureau()));

        assertThat(credits.envelopes(scene.year()))
                .extracting(Envelope::remaining)
                .containsExactly(Money.ZERO, Money.euros(1_000));
        assertThat(credits.remaining(scene.year())).isEqualTo(Money.euros(1_000));
        assertDerives(mission);
    }

    @Test
    void refusesADelegationOutsideItsYearOrInTheFuture() {
        var scene = scenes.year().withEnvelope(Money.euros(1_000));
        var mission = scene.mission();

        assertThat(refusals(delegateOn(mission, LocalDate.of(scene.year(), 6, 16))))
                .containsExactly("funding.delegation.future");
        assertThat(refusals(delegateOn(mission, LocalDate.of(scene.year() - 1, 12, 31))))
                .containsExactly("funding.delegation.before");
        assertThat(done(delegateOn(mission, LocalDate.of(scene.year(), 1, 1))).reference())
                .isEqualTo("DEL-%d-00001".formatted(scene.year()));
    }

    @Test
    void isOnlyAddedTo() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        var posting = lines(mission).getFirst().posting();

        for (var change : List.of(
                "update funding_posting set person = 'Autre' where id = ?",
                "delete from funding_posting where id = ?",
                "update funding_posting_line set amount = 1 where posting_id = ?",
                "delete from funding_posting_line where posting_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(posting).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
        assertThatThrownBy(() -> jdbc.sql("truncate funding_posting, funding_posting_line")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
    }

    @Test
    void refusesWhatDoesNotBalance() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        var posting = lines(mission).getFirst().posting();

        assertThatThrownBy(() -> jdbc.sql("insert into funding_posting_line values (?, 90, 'PAID', 'CP', 1)")
                        .param(posting)
                        .update())
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into funding_posting (at, act, person, year, programme, text)
                        values (now(), 'OPEN', 'Essai', ?, '135', '')""").param(mission.scene().year()).update())
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("insert into funding_posting_line values (?, 90, 'PAID', 'CP', 1)")
                            .param(posting)
                            .update();
                    jdbc.sql("insert into funding_posting_line values (?, 91, 'DELEGATED', 'AE', -1)")
                            .param(posting)
                            .update();
                }))
                .hasMessageContaining("does not balance");
    }

    @Test
    void saysWhichTotalIsNoLongerTheOneItDerives() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        assertDerives(mission);

        transaction.executeWithoutResult(undone -> {
            jdbc.sql("update funding_delegation set amount = amount + 1 where request_id = ?")
                    .param(mission.requestId())
                    .update();
            assertThat(ledger.differences())
                    .filteredOn(total -> isOf(total, mission))
                    .extracting(Ledger.Total::kind, Ledger.Total::nature, total -> total.kept() - total.derived())
                    .containsExactlyInAnyOrder(
                            tuple("DELEGATION", Nature.AE, 1L), tuple("ENVELOPE_DELEGATED", Nature.AE, 1L));
            undone.setRollbackOnly();
        });
    }

    @Test
    void addsInvoicesUpWhateverPlainSqlDoes() {
        var mission = scenes.year().withEnvelope(Money.euros(10_000)).mission().withCredits(Money.euros(2_000));
        var order = mission.order(OrderStatus.PAID);

        assertThatThrownBy(() -> jdbc.sql("update funding_invoice set amount = amount - 1 where order_id = ?")
                        .param(order.id())
                        .update())
                .hasMessageContaining("does not add its invoices up");
        assertThatThrownBy(() -> jdbc.sql("update funding_invoice set paid_on = null where order_id = ?")
                        .param(order.id())
                        .update())
                .hasMessageContaining("does not add its invoices up");
        assertThatThrownBy(() -> jdbc.sql("update funding_order set invoiced = invoiced + 1 where id = ?")
                        .param(order.id())
                        .update())
                .hasMessageContaining("funding_order_covers_its_invoices");
    }

    private Outcome<PurchaseOrder> amend(
            FundingScene.Mission mission, PurchaseOrder order, Map<Long, Quantity> quantities) {
        return orders.amend(
                mission.reference(), order.id(), order.version(), quantities, "Un besoin de plus", mission.service());
    }

    private Outcome<Delegation> delegateOn(FundingScene.Mission mission, LocalDate day) {
        return credits.delegate(
                mission.reference(),
                "135",
                new Grant(Money.euros(1), Money.euros(1), "", day),
                mission.scene().bureau());
    }

    private Ledger.Position position(FundingScene.Mission mission) {
        return ledger.positions(new Ledger.Filter(mission.scene().year(), Set.of(mission.requestId())))
                .getFirst();
    }

    private List<Ledger.Line> lines(FundingScene.Mission mission) {
        return ledger.lines(new Ledger.Filter(null, Set.of(mission.requestId())));
    }

    /// Other tests share the database: what is of this mission and of its envelope alone.
    private void assertDerives(FundingScene.Mission mission) {
        assertThat(ledger.differences())
                .filteredOn(total -> isOf(total, mission))
                .isEmpty();
    }

    private boolean isOf(Ledger.Total total, FundingScene.Mission mission) {
        var delegation = credits.delegation(mission.requestId()).orElseThrow();
        return total.name().startsWith(mission.scene().year() + " ")
                || total.name().equals(delegation.reference())
                || orders.of(mission.requestId()).stream()
                        .anyMatch(order -> order.number().equals(total.name()));
    }
}
