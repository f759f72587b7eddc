package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.OrderStatus.CANCELLED;
import static fr.ateliersflash.funding.OrderStatus.DRAFT;
import static fr.ateliersflash.funding.OrderStatus.ISSUED;
import static fr.ateliersflash.funding.OrderStatus.NOTIFIED;
import static fr.ateliersflash.funding.OrderStatus.PAID;
import static fr.ateliersflash.funding.OrderStatus.SERVICE_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Stale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseOrderTests {

    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final By BY = new By(1L, "Camille Test", 2L, "DDT", Capacity.SERVICE);

    /// What each act leads to, from each status it is allowed in.
    private static final Map<OrderAct, Map<OrderStatus, OrderStatus>> TABLE = Map.of(
            OrderAct.CREATE, Map.of(),
            OrderAct.EDIT, Map.of(DRAFT, DRAFT),
            OrderAct.ISSUE, Map.of(DRAFT, ISSUED),
            OrderAct.AMEND, Map.of(ISSUED, ISSUED, NOTIFIED, NOTIFIED),
            OrderAct.NOTIFY, Map.of(ISSUED, NOTIFIED),
            OrderAct.OBSERVE, Map.of(NOTIFIED, NOTIFIED, SERVICE_DONE, SERVICE_DONE, PAID, PAID),
            OrderAct.CERTIFY, Map.of(NOTIFIED, SERVICE_DONE),
            OrderAct.INVOICE, Map.of(SERVICE_DONE, SERVICE_DONE),
            OrderAct.PAY, Map.of(SERVICE_DONE, PAID),
            OrderAct.CANCEL, Map.of(DRAFT, CANCELLED, ISSUED, CANCELLED, NOTIFIED, CANCELLED));

    static Stream<Arguments> everyStatusAndEveryAct() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(OrderAct.values())
                        .filter(act -> act != OrderAct.CREATE)
                        .map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndEveryAct")
    void goesWhereTheActLeadsOrNowhere(OrderStatus status, OrderAct act) {
        var order = order(status);
        var expected = TABLE.get(act).get(status);

        if (expected == null) {
            assertThatThrownBy(() -> doing(act, order)).isInstanceOf(Stale.class);
            assertThat(order.status()).isEqualTo(status);
        } else {
            assertThat(doing(act, order).status()).isEqualTo(expected);
            assertThat(order.history()).last().extracting(OrderMove::act).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndEveryAct")
    void allowsItToItsOwnCapacityOnly(OrderStatus status, OrderAct act) {
        var theirs = act == OrderAct.OBSERVE ? Capacity.MANDATAIRE : Capacity.SERVICE;

        for (var capacity : Capacity.values()) {
            assertThat(act.isAllowed(Set.of(capacity), status))
                    .isEqualTo(capacity == theirs && TABLE.get(act).containsKey(status));
        }
    }

    @Test
    void beginsAsADraftThatSaysWhoPreparedIt() {
        var order = order(DRAFT);

        assertThat(order.isLive()).isTrue();
        assertThat(order.isNotified()).isFalse();
        assertThat(order.history()).containsExactly(new OrderMove(OrderAct.CREATE, AT, "Camille Test", "DDT", null));
    }

    @Test
    void isNotifiedUntilItIsCancelled() {
        assertThat(List.of(NOTIFIED, SERVICE_DONE, PAID))
                .allMatch(status -> order(status).isNotified());
        assertThat(List.of(DRAFT, ISSUED, CANCELLED))
                .noneMatch(status -> order(status).isNotified());
    }

    @Test
    void isKnownToItsGroupementOnceNotifiedEvenCancelledSince() {
        assertThat(order(ISSUED).isKnownTo(7)).isFalse();
        assertThat(order(NOTIFIED).isKnownTo(7)).isTrue();
        assertThat(order(NOTIFIED).isKnownTo(8)).isFalse();
        assertThat(order(NOTIFIED).cancel("Abandon", BY, AT).isKnownTo(7)).isTrue();
    }

    @Test
    void isPaidOnceEveryInvoiceIs() {
        var order = order(SERVICE_DONE).invoice("F-1", DAY, new Money(70_00), BY, AT);
        order.invoice("F-2", DAY, order.billable(), BY, AT);

        assertThat(order.pay(1, DAY, BY, AT).status()).isEqualTo(SERVICE_DONE);
        assertThat(order.paid()).isEqualTo(new Money(50_00));
        assertThat(order.pay(0, DAY, BY, AT).status()).isEqualTo(PAID);
        assertThat(order.paid()).isEqualTo(order.amountIncludingTax());
    }

    @Test
    void keepsWhatWasOrderedBeforeItWasAmended() {
        var order = order(NOTIFIED);

        order.amend(List.of(OrderTotalsTests.line(300_00)), new BigDecimal("0.20"), "Un jour de plus", BY, AT);

        assertThat(order.amountIncludingTax()).isEqualTo(new Money(360_00));
        assertThat(order.lines()).extracting(OrderLine::amount).containsExactly(new Money(300_00));
        assertThat(order.lines(0)).extracting(OrderLine::amount).containsExactly(new Money(100_00));
        assertThat(order.amendments()).extracting(OrderMove::reason).containsExactly("Un jour de plus");
    }

    @Test
    void canBeObservedForFifteenDays() {
        assertThat(order(NOTIFIED).isObservable(DAY.plusDays(15))).isTrue();
        assertThat(order(NOTIFIED).isObservable(DAY.plusDays(16))).isFalse();
        assertThat(order(ISSUED).isObservable(DAY)).isFalse();
    }

    private static PurchaseOrder order(OrderStatus status) {
        var order = new PurchaseOrder(
                "BC-2026-00001",
                1,
                new PurchaseOrder.Holder(3, 7, "Atelier Exemple"),
                Set.of(MissionPhase.APPROPRIATION),
                List.of(OrderTotalsTests.line(100_00)),
                new BigDecimal("0.20"),
                BY,
                AT);
        return switch (status) {
            case DRAFT -> order;
            case ISSUED -> doing(OrderAct.ISSUE, order);
            case NOTIFIED -> doing(OrderAct.NOTIFY, order(ISSUED));
            case SERVICE_DONE -> doing(OrderAct.CERTIFY, order(NOTIFIED));
            case PAID -> doing(OrderAct.PAY, order(SERVICE_DONE));
            case CANCELLED -> doing(OrderAct.CANCEL, order);
        };
    }

    /// One that cannot be billed has nothing to pay: its status refuses it first.
    private static PurchaseOrder billed(PurchaseOrder order) {
        return order.status() == SERVICE_DONE ? order.invoice("F-1", DAY, order.billable(), BY, AT) : order;
    }

    private static PurchaseOrder doing(OrderAct act, PurchaseOrder order) {
        return switch (act) {
            case CREATE -> throw new IllegalArgumentException("An order is created once");
            case EDIT ->
                order.edit(
                        Set.of(MissionPhase.APPROPRIATION),
                        List.of(OrderTotalsTests.line(200_00)),
                        new BigDecimal("0.20"),
                        BY,
                        AT);
            case ISSUE -> order.issue("2101234567", BY, AT);
            case NOTIFY -> order.notify(DAY, BY, AT);
            case OBSERVE -> order.observe("Une précision", BY, AT);
            case CERTIFY -> order.certify(DAY, BY, AT);
            case AMEND ->
                order.amend(List.of(OrderTotalsTests.line(300_00)), new BigDecimal("0.20"), "Un jour de plus", BY, AT);
            case INVOICE -> order.invoice("F-1", DAY, new Money(60_00), BY, AT);
            case PAY -> billed(order).pay(0, DAY, BY, AT);
            case CANCEL -> order.cancel("Erreur de phase", BY, AT);
        };
    }
}
