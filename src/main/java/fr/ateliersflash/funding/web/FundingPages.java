package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.Envelope;
import fr.ateliersflash.funding.FundingSettings;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.funding.OrderSheet;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.Plans;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.funding.Statements;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Option;
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
import java.util.stream.IntStream;
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
            List.of(OrderAct.ISSUE, OrderAct.NOTIFY, OrderAct.CERTIFY, OrderAct.OBSERVE);

    /// While something of an order may have to be typed in the accounting system.
    private static final Set<OrderStatus> COMMITTING =
            Set.of(OrderStatus.DRAFT, OrderStatus.ISSUED, OrderStatus.NOTIFIED);

    private final Credits credits;
    private final Orders orders;
    private final Dossiers dossiers;
    private final ObjectProvider<Plans> plans;
    private final Statements statements;
    private final CreditWatch watch;
    private final ChorusBlock chorus;
    private final FundingSettings settings;
    private final Wording wording;
    private final Clock clock;

    FundingPages(
            Credits credits,
            Orders orders,
            Dossiers dossiers,
            ObjectProvider<Plans> plans,
            Statements statements,
            CreditWatch watch,
            ChorusBlock chorus,
            FundingSettings settings,
            Wording wording,
            Clock clock) {
        this.credits = credits;
        this.orders = orders;
        this.dossiers = dossiers;
        this.plans = plans;
        this.statements = statements;
        this.watch = watch;
        this.chorus = chorus;
        this.settings = settings;
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
                delegation.isPresent() ? List.of() : programmes(),
                left(delegation),
                ordering && obstacle.isEmpty(),
                statements
                        .idle(request.id())
                        .map(position -> wording.of("funding.watch.idle.here", watch.idle(position)))
                        .orElse(null),
                obstacle.map(wording::of).orElse(null));
    }

    DelegationForm delegationForm(Reference reference, Viewer viewer) {
        var request = credits.dossier(reference, viewer);
        return credits.delegation(request.id())
                .map(delegation -> DelegationForm.of(delegation, today()))
                .orElseGet(
                        () -> new DelegationForm(settings.programme(), planned(request.id()), null, "", today(), null));
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
                lines(order, order.revision()),
                IntStream.range(0, order.revision())
                        .mapToObj(revision -> new OrderPage.Revision(
                                wording.of("funding.order.show.revision", revision), lines(order, revision)))
                        .toList(),
                invoices(reference, order, standing),
                standing.contains(Capacity.SERVICE) && COMMITTING.contains(order.status())
                        ? chorus.block(request, order)
                        : null,
                order.amountExcludingTax().toString(),
                French.percent(order.vatRate()),
                order.vat().toString(),
                order.amountIncludingTax().toString(),
                order.history().reversed().stream()
                        .map(move -> OrderPage.Entry.of(move, order.number(), wording))
                        .toList(),
                next.map(act -> act.name().toLowerCase(Locale.ROOT)).orElse(null),
                OrderAct.EDIT.isAllowed(standing, order.status()),
                OrderAct.AMEND.isAllowed(standing, order.status()),
                OrderAct.INVOICE.isAllowed(standing, order.status())
                        && order.billable().exceeds(Money.ZERO),
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
                OrderFormPage.of(
                        reference,
                        request,
                        sheet,
                        sheet.open(),
                        Addresses.orders(reference) + "/nouvelle",
                        null,
                        wording);
        };
    }

    OrderFormPage draft(Reference reference, long id, Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.EDIT, viewer);
        var sheet = orders.sheet(reference, id, viewer);
        return OrderFormPage.of(
                reference,
                dossiers.find(reference, viewer),
                sheet,
                sheet.open(),
                Addresses.order(reference, id) + "/modification",
                order.number(),
                wording);
    }

    /// The lines of the phases that an issued order covers.
    OrderFormPage amendment(Reference reference, long id, Viewer viewer) {
        var order = orders.admit(reference, id, OrderAct.AMEND, viewer);
        return OrderFormPage.of(
                reference,
                dossiers.find(reference, viewer),
                orders.amendable(reference, id, viewer),
                order.phases(),
                Addresses.order(reference, id) + "/modificatif",
                order.number(),
                wording);
    }

    AmendmentForm amendmentForm(Reference reference, long id, Viewer viewer) {
        return AmendmentForm.of(orders.admit(reference, id, OrderAct.AMEND, viewer));
    }

    InvoicePage invoice(Reference reference, long id, Viewer viewer) {
        var order = orders.find(reference, id, viewer);
        return new InvoicePage(
                reference,
                dossiers.find(reference, viewer).bearer().name(),
                order.number(),
                Addresses.order(reference, id),
                order.version(),
                order.billable().toString(),
                null);
    }

    /// @param position of the invoice, from 0
    /// @throws NotFound when there is no such invoice
    InvoicePage payment(Reference reference, long id, int position, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var order = orders.find(reference, id, viewer);
        var invoices = invoices(reference, order, request.standing(viewer));
        if (position >= invoices.size()) {
            throw new NotFound("invoice " + position + " of " + order.number());
        }
        return new InvoicePage(
                reference,
                request.bearer().name(),
                order.number(),
                Addresses.order(reference, id),
                order.version(),
                credits.delegation(request.id())
                        .map(Delegation::cpRemaining)
                        .orElse(Money.ZERO)
                        .toString(),
                invoices.get(position));
    }

    private static List<OrderPage.Line> lines(PurchaseOrder order, int revision) {
        return order.lines(revision).stream().map(OrderPage.Line::of).toList();
    }

    private static List<InvoicePage.Row> invoices(Reference reference, PurchaseOrder order, Set<Capacity> standing) {
        var mayPay = OrderAct.PAY.isAllowed(standing, order.status());
        return IntStream.range(0, order.invoices().size())
                .mapToObj(position -> {
                    var invoice = order.invoices().get(position);
                    var paidOn = invoice.paidOn();
                    return new InvoicePage.Row(
                            invoice.number(),
                            French.date(invoice.issuedOn()),
                            invoice.amount().toString(),
                            paidOn == null ? "" : French.date(paidOn),
                            mayPay && paidOn == null
                                    ? Addresses.order(reference, order.id())
                                            + "/factures/%d/paiement".formatted(position + 1)
                                    : "");
                })
                .toList();
    }

    private List<Option> programmes() {
        return credits.envelopes(today().getYear()).stream()
                .map(envelope -> new Option(envelope.programme(), left(envelope)))
                .toList();
    }

    /// What is left of the envelope that a delegation comes out of, when there is one already.
    private List<String> left(Optional<Delegation> delegation) {
        return delegation.stream()
                .flatMap(one -> credits.envelopes(one.year()).stream()
                        .filter(envelope -> envelope.programme().equals(one.programme())))
                .map(this::left)
                .toList();
    }

    private String left(Envelope envelope) {
        return wording.of(
                "funding.delegation.left", envelope.programme(), envelope.remaining(), envelope.cpRemaining());
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
                delegation.programme(),
                String.valueOf(delegation.year()),
                French.date(delegation.delegatedOn()),
                delegation.reference(),
                delegation.amount().toString(),
                delegation.ordered().toString(),
                delegation.remaining().toString(),
                delegation.cp().toString(),
                delegation.cpPaid().toString(),
                delegation.cpRemaining().toString());
    }
}
