package fr.ateliersflash.funding;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a framework agreement lets be ordered under it: as long as it is in force, up to its ceilings, in total and
/// from each of its holders.
@Component
class Allowance {

    private final Agreements agreements;

    Allowance(Agreements agreements) {
        this.agreements = agreements;
    }

    /// Everything that keeps an order from being issued or amended, holding its agreement until the transaction ends.
    ///
    /// @param more what it would order beyond what is ordered already, excluding tax
    List<Refusal> refusals(PurchaseOrder order, Money more, LocalDate day) {
        var agreement = agreements.hold(order.agreementId());
        if (!agreement.isInForce(day)) {
            return List.of(Refusal.of(
                    "funding.order.issue.agreement",
                    agreement.name(),
                    French.date(agreement.start()),
                    French.date(agreement.end())));
        }
        if (more.equals(Money.ZERO)) {
            return List.of();
        }
        var ceilings = agreements.ceilings(agreement, order.groupementId());
        return Stream.of(
                        refusal("funding.order.issue.ceiling", agreement.name(), ceilings.beyondTotal(more)),
                        refusal("funding.order.issue.holder", order.mandataire(), ceilings.beyondHolder(more)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> refusal(String key, String whose, Optional<Ceilings.Excess> excess) {
        return excess.map(one -> Refusal.of(key, whose, one.ceiling(), one.committed(), one.by()));
    }
}
