package fr.ateliersflash.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTotalsTests {

    private static final BigDecimal TWENTY_PERCENT = new BigDecimal("0.20");

    @Test
    void addsLinesThenWorksTheTaxOutOnTheTotal() {
        // On each line apart the tax would round to 0 three times; on the total of 6 cents it is 1.2, hence 1.
        var totals = OrderTotals.of(List.of(line(2), line(2), line(2)), TWENTY_PERCENT);

        assertThat(totals).isEqualTo(new OrderTotals(new Money(6), new Money(1), new Money(7)));
    }

    @Test
    void roundsTheTaxHalfUp() {
        assertThat(OrderTotals.of(List.of(line(5)), new BigDecimal("0.10")).vat())
                .isEqualTo(new Money(1));
        assertThat(OrderTotals.of(List.of(line(4)), new BigDecimal("0.10")).vat())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void countsHalfDays() {
        assertThat(OrderTotals.of(
                        List.of(line(
                                Money.euros(2100).times(new BigDecimal("2.5")).cents())),
                        TWENTY_PERCENT))
                .isEqualTo(new OrderTotals(Money.euros(5250), Money.euros(1050), Money.euros(6300)));
    }

    static OrderLine line(long cents) {
        var amount = new Money(cents);
        return new OrderLine(
                1, "A1", "Analyse", MissionPhase.APPROPRIATION, "forfait", amount, Quantity.of(1), amount, 0);
    }
}
