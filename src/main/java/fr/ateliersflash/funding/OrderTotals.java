package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;

/// What an order amounts to. The tax is worked out once, on the total, and rounded half up to the cent.
public record OrderTotals(Money excludingTax, Money vat, Money includingTax) {

    static OrderTotals of(Collection<OrderLine> lines, BigDecimal vatRate) {
        var excludingTax = lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
        var vat = excludingTax.times(vatRate);
        return new OrderTotals(excludingTax, vat, excludingTax.plus(vat));
    }
}
