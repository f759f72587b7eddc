package fr.ateliersflash.funding;

import static fr.ateliersflash.agreement.MissionPhase.ANIMATION;
import static fr.ateliersflash.agreement.MissionPhase.APPROPRIATION;

import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an order can be made of: the phases that no other live order covers, the price schedule, the credits left.
/// It proposes an order that is right, and says everything that is wrong with another.
///
/// @param day the order is drafted, whose prices apply
/// @param open the phases that can be ordered
/// @param left of the delegation, tax included, not counting the order being edited
public record OrderSheet(
        FrameworkAgreement agreement, LocalDate day, String mandataire, Set<MissionPhase> open, Money left) {

    /// On site, a mission lasts two or three days: the fewest, until the note d'appropriation says.
    private static final long DAYS_ON_SITE = 2;

    static OrderSheet of(
            FrameworkAgreement agreement,
            LocalDate day,
            String mandataire,
            Collection<PurchaseOrder> others,
            Money left) {
        var open = EnumSet.allOf(MissionPhase.class);
        others.forEach(order -> open.removeAll(order.phases()));
        return new OrderSheet(agreement, day, mandataire, open, left);
    }

    /// The lines of the price schedule that can be ordered.
    public List<PriceLine> lines() {
        return agreement.priceLines(day).stream()
                .filter(line -> open.contains(line.phase()))
                .toList();
    }

    /// The appropriation first and alone; then everything that remains.
    public OrderPlan proposal() {
        var phases = open.contains(APPROPRIATION) ? Set.of(APPROPRIATION) : open;
        return new OrderPlan(
                phases,
                lines().stream()
                        .filter(line -> phases.contains(line.phase()))
                        .collect(Collectors.toMap(PriceLine::id, OrderSheet::usual)));
    }

    List<OrderLine> lines(OrderPlan plan) {
        return lines().stream()
                .flatMap(line -> Optional.ofNullable(plan.quantities().get(line.id())).stream()
                        .map(quantity -> OrderLine.of(line, quantity)))
                .toList();
    }

    /// Everything that keeps this from being ordered; nothing when it is right.
    List<Refusal> refusals(OrderPlan plan) {
        var wrongPhases = wrongPhases(plan.phases());
        if (wrongPhases.isPresent()) {
            return List.of(wrongPhases.get());
        }
        var lines = lines(plan);
        var totals = OrderTotals.of(lines, agreement.vatRate());
        if (totals.excludingTax().equals(Money.ZERO)) {
            return List.of(Refusal.of("funding.order.plan.nothing"));
        }
        var refusals = new ArrayList<Refusal>();
        lines.stream()
                .filter(line -> !plan.phases().contains(line.phase()))
                .forEach(line -> refusals.add(Refusal.of("funding.order.plan.stray", line.code(), line.label())));
        if (plan.phases().stream().anyMatch(phase -> isPriced(phase) && !isOrdered(phase, lines))) {
            refusals.add(Refusal.of("funding.order.plan.empty-phase"));
        }
        if (totals.includingTax().exceeds(left)) {
            refusals.add(Refusal.of("funding.order.plan.beyond", totals.includingTax(), left));
        }
        return refusals;
    }

    private Optional<Refusal> wrongPhases(Set<MissionPhase> phases) {
        if (phases.isEmpty()) {
            return Optional.of(Refusal.of("funding.order.plan.no-phase"));
        }
        if (!open.containsAll(phases)) {
            return Optional.of(Refusal.of("funding.order.plan.covered"));
        }
        if (open.contains(APPROPRIATION) && !phases.contains(APPROPRIATION)) {
            return Optional.of(Refusal.of("funding.order.plan.appropriation-first"));
        }
        if (!open.contains(APPROPRIATION) && open.contains(ANIMATION) && !phases.contains(ANIMATION)) {
            return Optional.of(Refusal.of("funding.order.plan.animation-next"));
        }
        // Such an order could never be issued: the note that the animation waits for is what the appropriation
        // produces.
        return phases.contains(APPROPRIATION) && phases.contains(ANIMATION)
                ? Optional.of(Refusal.of("funding.order.plan.animation-apart"))
                : Optional.empty();
    }

    private boolean isPriced(MissionPhase phase) {
        return lines().stream().anyMatch(line -> line.phase() == phase);
    }

    private static boolean isOrdered(MissionPhase phase, Collection<OrderLine> lines) {
        return lines.stream().anyMatch(line -> line.phase() == phase);
    }

    private static Quantity usual(PriceLine line) {
        return Quantity.of(line.unit().startsWith("jour") ? DAYS_ON_SITE : 1);
    }
}
