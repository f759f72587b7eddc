package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.OrderSheet;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.Plans;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares the pages about money.
@Component
@Transactional(readOnly = true)
class FundingPages {

    private static final List<OrderAct> STEPS =
            List.of(OrderAct.ISSUE, OrderAct.NOTIFY, OrderAct.CERTIFY, OrderAct.PAY, OrderAct.OBSERVE);

    private final Credits credits;
    private final Orders orders;
    private final Dossiers dossiers;
    private final ObjectProvider<Plans> plans;
    private final Wording wording;
    private final Clock clock;

    FundingPages(
            Credits credits,
            Orders orders,
            Dossiers dossiers,
            ObjectProvider<Plans> plans,
            Wording wording,
            Clock clock) {
        this.credits = credits;
        this.orders = orders;
        this.dossiers = dossiers;
        this.plans = plans;
        this.wording = wording;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    DelegationPage delegation(Reference reference, Viewer viewer) {
        var request = credits.dossier(reference, viewer);
        var delegation = credits.delegation(request.id());
        var act = delegation.isPresent() ? CreditsAct.ADJUST : CreditsAct.DELEGATE;
        var delegating = act.isAllowed(request.standing(viewer), request.status());
        var ordering = isOrdering(request, viewer);
        var obstacle = obstacle(request, delegating, ordering, viewer);
        return new DelegationPage(
                reference,
                request.bearer().name(),
                request.serviceName(),
                delegation.map(FundingPages::delegated).orElse(null),
                orders.of(reference, viewer).stream()
                        .map(order -> OrderRow.of(reference, order, wording))
                        .toList(),
                delegating && obstacle.isEmpty() ? act.name() : null,
                credits.remaining(delegation.map(Delegation::year).orElse(today().getYear()))
                        .toString(),
                ordering && obstacle.isEmpty(),
                obstacle.map(wording::of).orElse(null));
    }

    DelegationForm delegationForm(Reference reference, Viewer viewer) {
        var request = credits.dossier(reference, viewer);
        return credits.delegation(request.id())
                .map(delegation -> new DelegationForm(delegation.amount(), delegation.version()))
                .orElseGet(() -> new DelegationForm(planned(request.id()), null));
    }

    /// What the wave set aside, to be delegated as it is or otherwise.
    private @Nullable Money planned(long requestId) {
        return plans.stream()
                .flatMap(plan -> plan.of(requestId).stream())
                .findFirst()
                .orElse(null);
    }

    OrdersPage orders(Reference reference, Viewer viewer) {
        var rows = orders.of(reference, viewer).stream()
                .map(order -> OrderRow.of(reference, order, wording))
                .toList();
        return new OrdersPage(
                reference, dossiers.find(reference, viewer).bearer().name(), rows);
    }

    OrderPage order(Reference reference, long id, Viewer viewer) {
        return order(reference, id, viewer, null);
    }

    /// @param tried the act whose form is shown again, null to show that of the next act
    OrderPage order(Reference reference, long id, Viewer viewer, @Nullable OrderAct tried) {
        var request = dossiers.find(reference, viewer);
        var order = orders.find(reference, id, viewer);
        var standing = request.standing(viewer);
        var next = tried == null ? next(order, standing) : Optional.of(tried);
        return new OrderPage(
                reference,
                request.bearer().name(),
                order.number(),
                Addresses.order(reference, id),
                order.version(),
                wording.of("funding.order.status", order.status()),
                Words.tone(order.status()),
                facts(request, order),
                order.lines().stream().map(OrderPage.Line::of).toList(),
                order.amountExcludingTax().toString(),
                French.percent(order.vatRate()),
                order.vat().toString(),
                order.amountIncludingTax().toString(),
                order.history().reversed().stream()
                        .map(move -> OrderPage.Entry.of(move, wording))
                        .toList(),
                next.map(act -> act.name().toLowerCase(Locale.ROOT)).orElse(null),
                OrderAct.EDIT.isAllowed(standing, order.status()),
                OrderAct.CANCEL.isAllowed(standing, order.status()),
                viewer.kind() != OrganisationKind.GROUPEMENT);
    }

    /// The form of the next act, filled in with what is usual; null when the viewer has nothing to do.
    @Nullable
    Object stepForm(Reference reference, long id, Viewer viewer) {
        var order = orders.find(reference, id, viewer);
        var standing = dossiers.find(reference, viewer).standing(viewer);
        return next(order, standing)
                .map(act -> switch (act) {
                    case ISSUE -> new IssueForm("");
                    case PAY -> new PaymentForm(today(), order.amountIncludingTax());
                    case OBSERVE -> new ObservationForm("");
                    default -> new DayForm(today());
                })
                .orElse(null);
    }

    OrderFormPage blank(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        return switch (orders.sheet(reference, viewer)) {
            case Outcome.Refused<OrderSheet>(var refusals) -> OrderFormPage.refused(reference, request, refusals);
            case Outcome.Done<OrderSheet>(var sheet) ->
                OrderFormPage.of(reference, request, sheet, Addresses.orders(reference) + "/nouvelle", null, wording);
        };
    }

    OrderFormPage draft(Reference reference, long id, Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.EDIT, viewer);
        return OrderFormPage.of(
                reference,
                dossiers.find(reference, viewer),
                orders.sheet(reference, id, viewer),
                Addresses.order(reference, id) + "/modification",
                order.number(),
                wording);
    }

    OrderForm blankForm(Reference reference, Viewer viewer) {
        return orders.sheet(reference, viewer) instanceof Outcome.Done<OrderSheet>(var sheet)
                ? OrderForm.of(sheet.proposal())
                : new OrderForm(Set.of(), Map.of(), null);
    }

    OrderForm draftForm(Reference reference, long id, Viewer viewer) {
        return OrderForm.of(orders.admit(reference, id, OrderAct.EDIT, viewer));
    }

    private Optional<Refusal> obstacle(AtelierRequest request, boolean delegating, boolean ordering, Viewer viewer) {
        if (delegating) {
            return credits.obstacle(request);
        }
        return ordering
                        && orders.sheet(request.reference(), viewer)
                                instanceof Outcome.Refused<OrderSheet>(var refusals)
                ? Optional.of(refusals.getFirst())
                : Optional.empty();
    }

    private static boolean isOrdering(AtelierRequest request, Viewer viewer) {
        return request.standing(viewer).contains(Capacity.SERVICE);
    }

    private Optional<OrderAct> next(PurchaseOrder order, Set<Capacity> standing) {
        return STEPS.stream()
                .filter(act -> act.isAllowed(standing, order.status()))
                .filter(act -> act != OrderAct.OBSERVE || order.isObservable(today()))
                .findFirst();
    }

    private List<Fact> facts(AtelierRequest request, PurchaseOrder order) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("mandataire", order.mandataire()));
        facts.add(fact("service", request.serviceName()));
        facts.add(fact("phases", Words.phases(order.phases(), wording)));
        Stream.of(
                        fact("commitment", order.commitment()),
                        fact("issued", dated(order.issuedOn())),
                        fact("notified", dated(order.notifiedAt())),
                        fact("observable", dated(order.observableUntil())),
                        fact("service-done", dated(order.serviceDoneOn())),
                        fact("paid", dated(order.paidOn())),
                        fact("cancelled", order.cancellationReason()))
                .filter(fact -> !fact.value().isEmpty())
                .forEach(facts::add);
        return facts;
    }

    private Fact fact(String key, @Nullable String value) {
        return new Fact(wording.of("funding.order.show." + key), value == null ? "" : value);
    }

    private static @Nullable String dated(@Nullable LocalDate day) {
        return day == null ? null : French.date(day);
    }

    private static DelegationPage.Delegated delegated(Delegation delegation) {
        return new DelegationPage.Delegated(
                String.valueOf(delegation.year()),
                French.date(delegation.delegatedAt()),
                delegation.amount().toString(),
                delegation.ordered().toString(),
                delegation.remaining().toString());
    }
}
