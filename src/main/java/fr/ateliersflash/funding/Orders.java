package fr.ateliersflash.funding;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The purchase orders of a dossier. Whoever acts holds the delegation's row, so that two people acting on the
/// orders of one dossier are served one after the other, the second seeing what the first did. Every act says which
/// version of the order was read, and is refused as [Stale] when somebody has changed it in between. What it moves of
/// the credits is posted in the [Ledger], whatever the act.
@Service
@Transactional
public class Orders {

    private static final int LIVE_AT_MOST = 2;

    private final PurchaseOrders orders;
    private final Delegations delegations;
    private final Ledger ledger;
    private final Dossiers dossiers;
    private final Designation designation;
    private final Agreements agreements;
    private final Allowance allowance;
    private final ObjectProvider<MissionGate> gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Orders(
            PurchaseOrders orders,
            Delegations delegations,
            Ledger ledger,
            Dossiers dossiers,
            Designation designation,
            Agreements agreements,
            Allowance allowance,
            ObjectProvider<MissionGate> gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.delegations = delegations;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.designation = designation;
        this.agreements = agreements;
        this.allowance = allowance;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /// Every order of a dossier, cancelled ones too, for modules that have loaded it through their viewer.
    @Transactional(readOnly = true)
    public List<PurchaseOrder> of(long requestId) {
        return orders.findByRequestIdOrderById(requestId);
    }

    /// The orders that a viewer may read: the State all of them, a groupement those notified to it.
    ///
    /// @throws NotFound for whoever sees no money
    @Transactional(readOnly = true)
    public List<PurchaseOrder> of(Reference reference, Viewer viewer) {
        return of(readable(reference, viewer).id()).stream()
                .filter(order -> isReadable(order, viewer))
                .toList();
    }

    /// @throws NotFound when there is none for this viewer
    @Transactional(readOnly = true)
    public PurchaseOrder find(Reference reference, long id, Viewer viewer) {
        return find(readable(reference, viewer), id, viewer);
    }

    /// An order that a viewer is about to act on.
    ///
    /// @throws NotFound when the act is for others
    /// @throws Stale when its status does not allow the act, or no longer
    @Transactional(readOnly = true)
    public PurchaseOrder admit(Reference reference, long id, OrderAct act, Viewer viewer) {
        var request = readable(reference, viewer);
        var order = find(request, id, viewer);
        request.admit(viewer, act, order.status());
        return order;
    }

    /// What can be ordered now.
    @Transactional(readOnly = true)
    public Outcome<OrderSheet> sheet(Reference reference, Viewer viewer) {
        var request = ordering(reference, viewer);
        var delegation = delegations.findByRequestId(request.id());
        return delegation.isEmpty() ? Outcome.refused(noCredits()) : sheet(request, delegation.get());
    }

    /// What a draft can be changed to.
    ///
    /// @throws Stale when it is no longer a draft
    @Transactional(readOnly = true)
    public OrderSheet sheet(Reference reference, long id, Viewer viewer) {
        var order = admit(reference, id, OrderAct.EDIT, viewer);
        return sheet(order, delegations.findByRequestId(order.requestId()).orElseThrow());
    }

    /// Prepares an order. Its amount is taken out of the delegation at once.
    public Outcome<PurchaseOrder> create(Reference reference, OrderPlan plan, Viewer viewer) {
        var request = ordering(reference, viewer);
        var delegation = delegations.lock(request.id());
        if (delegation.isEmpty()) {
            return Outcome.refused(noCredits());
        }
        return switch (sheet(request, delegation.get())) {
            case Outcome.Refused<OrderSheet>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<OrderSheet>(var sheet) -> create(request, delegation.get(), sheet, plan, viewer);
        };
    }

    /// Changes what a draft orders.
    public Outcome<PurchaseOrder> edit(Reference reference, long id, long version, OrderPlan plan, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.EDIT, viewer);
        var sheet = sheet(hold.order, hold.delegation);
        var refusals = sheet.refusals(plan);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.edit(plan.phases(), sheet.lines(plan), sheet.agreement().vatRate(), hold.by, hold.at);
        return done(hold, OrderAct.EDIT, null);
    }

    /// @param commitment the number of the commitment in Chorus, ten digits
    public Outcome<PurchaseOrder> issue(Reference reference, long id, long version, String commitment, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.ISSUE, viewer);
        if (isOver(hold.request)) {
            return Outcome.refused(over());
        }
        if (hold.order.covers(MissionPhase.ANIMATION) && !noteApproved(hold.request)) {
            return Outcome.refused(Refusal.of("funding.order.issue.note"));
        }
        var refusals = allowance.refusals(hold.order, hold.order.amountExcludingTax(), hold.today());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.issue(commitment, hold.by, hold.at);
        return done(hold, OrderAct.ISSUE, null);
    }

    /// What an issued order can be amended to.
    ///
    /// @throws Stale when it can no longer be amended
    @Transactional(readOnly = true)
    public OrderSheet amendable(Reference reference, long id, Viewer viewer) {
        var order = admit(reference, id, OrderAct.AMEND, viewer);
        return sheet(order, delegations.findByRequestId(order.requestId()).orElseThrow());
    }

    /// Amends the lines of an issued order within its phases, its agreement and the delegation.
    ///
    /// @param quantities by identifier of the line in the price schedule; a line left out is no longer ordered
    public Outcome<PurchaseOrder> amend(
            Reference reference, long id, long version, Map<Long, Quantity> quantities, String reason, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.AMEND, viewer);
        if (isOver(hold.request)) {
            return Outcome.refused(over());
        }
        var sheet = sheet(hold.order, hold.delegation);
        var plan = new OrderPlan(hold.order.phases(), quantities);
        var refusals = sheet.refusals(plan);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var lines = sheet.lines(plan);
        if (isTheSame(lines, hold.order.lines())) {
            return Outcome.refused(Refusal.of("funding.order.amend.same"));
        }
        var totals = OrderTotals.of(lines, sheet.agreement().vatRate());
        var more = totals.excludingTax().exceeds(hold.order.amountExcludingTax())
                ? totals.excludingTax().minus(hold.order.amountExcludingTax())
                : Money.ZERO;
        var unlawful = allowance.refusals(hold.order, more, hold.today());
        if (!unlawful.isEmpty()) {
            return Outcome.refused(unlawful);
        }
        hold.order.amend(lines, sheet.agreement().vatRate(), reason, hold.by, hold.at);
        return done(hold, OrderAct.AMEND, reason);
    }

    private static boolean isTheSame(List<OrderLine> one, List<OrderLine> other) {
        return ordered(one).equals(ordered(other));
    }

    /// By line of the price schedule, whatever the revision: how much, and at what price.
    private static Map<Long, String> ordered(List<OrderLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(OrderLine::priceLineId, line -> line.quantity() + " × " + line.unitPrice()));
    }

    /// @param on the day the groupement received it
    public Outcome<PurchaseOrder> notify(Reference reference, long id, long version, LocalDate on, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.NOTIFY, viewer);
        var refusals = outside(hold.order.issuedOn(), on, hold.today(), "funding.order.notify.before");
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.notify(on, hold.by, hold.at);
        return done(hold, OrderAct.NOTIFY, null);
    }

    public Outcome<PurchaseOrder> observe(
            Reference reference, long id, long version, String observation, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.OBSERVE, viewer);
        if (!hold.order.isObservable(hold.today())) {
            var until = Objects.requireNonNull(hold.order.observableUntil());
            return Outcome.refused(Refusal.of("funding.order.observe.late", French.date(until)));
        }
        hold.order.observe(observation, hold.by, hold.at);
        return done(hold, OrderAct.OBSERVE, observation);
    }

    /// @param on the day the work was certified
    public Outcome<PurchaseOrder> certify(Reference reference, long id, long version, LocalDate on, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.CERTIFY, viewer);
        var refusals = outside(hold.order.notifiedAt(), on, hold.today(), "funding.order.certify.before");
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.certify(on, hold.by, hold.at);
        return done(hold, OrderAct.CERTIFY, null);
    }

    /// @param number that the groupement gave it
    /// @param amount tax included
    public Outcome<PurchaseOrder> invoice(
            Reference reference,
            long id,
            long version,
            String number,
            LocalDate issuedOn,
            Money amount,
            Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.INVOICE, viewer);
        var refusals = new ArrayList<>(
                outside(hold.order.notifiedAt(), issuedOn, hold.today(), "funding.order.invoice.before"));
        if (hold.order.invoices().stream().anyMatch(invoice -> invoice.number().equalsIgnoreCase(number))) {
            refusals.add(Refusal.of("funding.order.invoice.twice", number));
        }
        if (amount.equals(Money.ZERO)) {
            refusals.add(Refusal.of("funding.order.invoice.zero"));
        }
        if (amount.exceeds(hold.order.billable())) {
            refusals.add(
                    Refusal.of("funding.order.invoice.beyond", hold.order.amountIncludingTax(), hold.order.billable()));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.invoice(number, issuedOn, amount, hold.by, hold.at);
        return done(hold, OrderAct.INVOICE, number);
    }

    /// Pays an invoice, out of the CP delegated; the last one settles the order.
    ///
    /// @param position of the invoice, from 0
    /// @throws NotFound when there is no such invoice
    /// @throws Stale when it is paid already
    public Outcome<PurchaseOrder> pay(
            Reference reference, long id, long version, int position, LocalDate on, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.PAY, viewer);
        var invoices = hold.order.invoices();
        if (position < 0 || position >= invoices.size()) {
            throw new NotFound("invoice " + position + " of " + hold.order.number());
        }
        var invoice = invoices.get(position);
        if (invoice.isPaid()) {
            throw new Stale("invoice " + invoice.number());
        }
        var refusals =
                new ArrayList<>(outside(hold.order.serviceDoneOn(), on, hold.today(), "funding.order.pay.before"));
        if (on.isBefore(invoice.issuedOn())) {
            refusals.add(Refusal.of("funding.order.pay.before-invoice", French.date(invoice.issuedOn())));
        }
        if (invoice.amount().exceeds(hold.delegation.cpRemaining())) {
            refusals.add(Refusal.of("funding.order.pay.no-cp", invoice.amount(), hold.delegation.cpRemaining()));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        hold.order.pay(position, on, hold.by, hold.at);
        return done(hold, OrderAct.PAY, null);
    }

    public PurchaseOrder cancel(Reference reference, long id, long version, String reason, Viewer viewer) {
        var hold = hold(reference, id, version, OrderAct.CANCEL, viewer);
        hold.order.cancel(reason, hold.by, hold.at);
        return published(hold, OrderAct.CANCEL, reason);
    }

    private Outcome<PurchaseOrder> create(
            AtelierRequest request, Delegation delegation, OrderSheet sheet, OrderPlan plan, Viewer viewer) {
        var refusals = sheet.refusals(plan);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var at = clock.instant();
        var by = viewer.acting(OrderAct.CREATE.by().iterator().next());
        var mission = designation.accepted(request.id()).orElseThrow();
        var order = orders.saveAndFlush(new PurchaseOrder(
                nextNumber(at),
                request.id(),
                new PurchaseOrder.Holder(sheet.agreement().id(), mission.groupementId(), mission.mandataire()),
                plan.phases(),
                sheet.lines(plan),
                sheet.agreement().vatRate(),
                by,
                at));
        return done(new Hold(request, delegation, order, Stake.NONE, false, by, at), OrderAct.CREATE, null);
    }

    private Outcome<OrderSheet> sheet(AtelierRequest request, Delegation delegation) {
        var mission = designation.accepted(request.id());
        if (mission.isEmpty()) {
            return Outcome.refused(Refusal.of("funding.delegation.no-holder").at("/demandes/" + request.reference()));
        }
        if (isOver(request)) {
            return Outcome.refused(over());
        }
        var live = of(request.id()).stream().filter(PurchaseOrder::isLive).toList();
        if (live.size() >= LIVE_AT_MOST) {
            return Outcome.refused(Refusal.of("funding.order.plan.two"));
        }
        var sheet = OrderSheet.of(
                priced(mission.get().agreementId()),
                French.day(clock.instant()),
                mission.get().mandataire(),
                live,
                delegation.remaining());
        return sheet.open().isEmpty()
                ? Outcome.refused(Refusal.of("funding.order.plan.all-covered"))
                : Outcome.done(sheet);
    }

    private OrderSheet sheet(PurchaseOrder edited, Delegation delegation) {
        var others = of(edited.requestId()).stream()
                .filter(order -> order.isLive() && order.id() != edited.id())
                .toList();
        return OrderSheet.of(
                priced(edited.agreementId()),
                French.day(edited.history().getFirst().at()),
                edited.mandataire(),
                others,
                delegation.remaining().plus(edited.amountIncludingTax()));
    }

    /// The agreement with its price schedule, which pages read once the transaction has ended.
    private FrameworkAgreement priced(long agreementId) {
        var agreement = agreements.find(agreementId);
        agreement.priceLines();
        return agreement;
    }

    private boolean noteApproved(AtelierRequest request) {
        var atelier = gate.getIfAvailable();
        return atelier != null && atelier.noteApproved(request.id());
    }

    private boolean isOver(AtelierRequest request) {
        var atelier = gate.getIfAvailable();
        return atelier != null && atelier.isOver(request.id());
    }

    private String nextNumber(Instant at) {
        var year = LocalDate.ofInstant(at, French.PARIS).getYear();
        return "BC-%d-%05d".formatted(year, orders.nextNumber(year));
    }

    /// What is wrong with a date: before what it follows, or in the future.
    private static List<Refusal> outside(@Nullable LocalDate first, LocalDate on, LocalDate today, String beforeKey) {
        if (on.isAfter(today)) {
            return List.of(Refusal.of("funding.order.future"));
        }
        return first != null && on.isBefore(first) ? List.of(Refusal.of(beforeKey, French.date(first))) : List.of();
    }

    private static Refusal noCredits() {
        return Refusal.of("funding.order.plan.no-credits");
    }

    private static Refusal over() {
        return Refusal.of("funding.order.over");
    }

    /// @throws NotFound unless the viewer's service owns the dossier
    private AtelierRequest ordering(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!OrderAct.CREATE.isOpenTo(request.standing(viewer))) {
            throw new NotFound("orders of " + reference);
        }
        return request;
    }

    private AtelierRequest readable(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        return switch (request.sideOf(viewer)) {
            case BUREAU, STATE_SERVICE, REGIONAL_SERVICE, GROUPEMENT -> request;
            case COLLECTIVITE, PARTNER, ADMINISTRATION -> throw new NotFound("orders of " + reference);
        };
    }

    /// For whoever sees the orders of the dossier.
    private static boolean isReadable(PurchaseOrder order, Viewer viewer) {
        return viewer.kind().isOfTheState() || order.isKnownTo(viewer.organisationId());
    }

    private PurchaseOrder find(AtelierRequest request, long id, Viewer viewer) {
        return orders.findByIdAndRequestId(id, request.id())
                .filter(order -> isReadable(order, viewer))
                .orElseThrow(() -> new NotFound("order " + id + " of " + request.reference()));
    }

    /// Takes hold of an order to act on it.
    ///
    /// @throws Stale when it is no longer in the version that was read
    private Hold hold(Reference reference, long id, long version, OrderAct act, Viewer viewer) {
        var request = readable(reference, viewer);
        var delegation = delegations.lock(request.id()).orElseThrow(() -> new NotFound("orders of " + reference));
        var order = find(request, id, viewer);
        var by = request.admit(viewer, act, order.status());
        if (order.version() != version) {
            throw new Stale("order " + order.number());
        }
        return new Hold(request, delegation, order, order.stake(), order.isNotified(), by, clock.instant());
    }

    private Outcome<PurchaseOrder> done(Hold hold, OrderAct act, @Nullable String words) {
        return Outcome.done(published(hold, act, words));
    }

    private PurchaseOrder published(Hold hold, OrderAct act, @Nullable String words) {
        ledger.post(hold.posting(act), hold.stake.to(hold.order.stake()));
        events.publishEvent(new OrderMoved(
                hold.request.id(), hold.order.id(), hold.order.number(), act, hold.told(act), hold.by, hold.at, words));
        return hold.order;
    }

    /// @param stake what the order took before the act
    /// @param notified whether the groupement had it before the act
    private record Hold(
            AtelierRequest request,
            Delegation delegation,
            PurchaseOrder order,
            Stake stake,
            boolean notified,
            By by,
            Instant at) {

        /// How the fact is told, once the act is done.
        String told(OrderAct act) {
            return switch (act) {
                case AMEND, CANCEL -> notified ? "NOTIFIED" : "";
                case PAY -> order.status() == OrderStatus.PAID ? "SETTLED" : "";
                default -> "";
            };
        }

        Ledger.Posting posting(OrderAct act) {
            return new Ledger.Posting(
                    at,
                    act.name(),
                    by,
                    delegation.year(),
                    delegation.programme(),
                    request.id(),
                    order.id(),
                    order.number());
        }

        LocalDate today() {
            return LocalDate.ofInstant(at, French.PARIS);
        }
    }
}
