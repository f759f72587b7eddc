package fr.ateliersflash.funding;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A purchase order (bon de commande): the State service orders phases of the mission from the groupement that
/// accepted it, at the prices of the framework agreement.
///
/// Prepared as a draft, issued under a commitment of the accounting system Chorus, notified to the groupement, which
/// has fifteen days for its observations (CCAG-PI, article 3.7.2), certified once the work is done, then billed by
/// one invoice or several and paid in full. Until the work is certified it may be amended, its former lines being
/// kept, or given up. There are one or two for a mission: the first covers the appropriation, an order of the
/// animation waits until the note d'appropriation is approved. Its verbs are called by [Orders].
@Entity
@Table(name = "funding_order")
public class PurchaseOrder {

    static final int DAYS_TO_OBSERVE = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String number;
    private long requestId;
    private long agreementId;
    private long groupementId;
    private String mandataire;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<MissionPhase> phases;

    @ElementCollection
    @CollectionTable(name = "funding_order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "funding_invoice", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<Invoice> invoices = new ArrayList<>();

    private int revision;
    private BigDecimal vatRate;
    private Money amountExcludingTax;
    private Money vat;
    private Money amountIncludingTax;

    private @Nullable String commitment;
    private @Nullable Instant issuedAt;
    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate serviceDoneOn;
    private @Nullable LocalDate paidOn;
    private Money invoiced = Money.ZERO;
    private Money paidAmount = Money.ZERO;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancellationReason;

    @ElementCollection
    @CollectionTable(name = "funding_order_move", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderMove> history = new ArrayList<>();

    @Version
    private long version;

    /// Who holds the mission, and under which agreement.
    record Holder(long agreementId, long groupementId, String mandataire) {}

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrder() {}

    @SuppressWarnings("NullAway.Init")
    PurchaseOrder(
            String number,
            long requestId,
            Holder holder,
            Set<MissionPhase> phases,
            Collection<OrderLine> lines,
            BigDecimal vatRate,
            By by,
            Instant at) {
        this.number = number;
        this.requestId = requestId;
        this.agreementId = holder.agreementId();
        this.groupementId = holder.groupementId();
        this.mandataire = holder.mandataire();
        this.status = OrderStatus.DRAFT;
        content(phases, lines, vatRate);
        recorded(OrderAct.CREATE, by, at, null);
    }

    PurchaseOrder edit(Set<MissionPhase> phases, Collection<OrderLine> lines, BigDecimal vatRate, By by, Instant at) {
        moved(OrderAct.EDIT, by, at, null);
        return content(phases, lines, vatRate);
    }

    /// @param commitment the number of the commitment in Chorus, ten digits
    PurchaseOrder issue(String commitment, By by, Instant at) {
        this.commitment = commitment;
        this.issuedAt = at;
        return moved(OrderAct.ISSUE, by, at, null);
    }

    PurchaseOrder amend(Collection<OrderLine> lines, BigDecimal vatRate, String reason, By by, Instant at) {
        moved(OrderAct.AMEND, by, at, reason);
        revision++;
        lines.forEach(line -> this.lines.add(line.at(revision)));
        return priced(vatRate);
    }

    PurchaseOrder notify(LocalDate on, By by, Instant at) {
        this.notifiedOn = on;
        return moved(OrderAct.NOTIFY, by, at, null);
    }

    PurchaseOrder observe(String observation, By by, Instant at) {
        return moved(OrderAct.OBSERVE, by, at, observation);
    }

    PurchaseOrder certify(LocalDate on, By by, Instant at) {
        this.serviceDoneOn = on;
        return moved(OrderAct.CERTIFY, by, at, null);
    }

    PurchaseOrder invoice(String number, LocalDate issuedOn, Money amount, By by, Instant at) {
        moved(OrderAct.INVOICE, by, at, number);
        invoices.add(new Invoice(number, issuedOn, amount, at, by.person(), null));
        invoiced = invoiced.plus(amount);
        return this;
    }

    /// @param position of the invoice, from 0
    PurchaseOrder pay(int position, LocalDate on, By by, Instant at) {
        allow(OrderAct.PAY);
        var invoice = invoices.get(position);
        recorded(OrderAct.PAY, by, at, invoice.number());
        invoices.set(position, invoice.paid(on));
        paidAmount = paidAmount.plus(invoice.amount());
        if (paidAmount.equals(amountIncludingTax)) {
            status = OrderStatus.PAID;
            paidOn = on;
        }
        return this;
    }

    PurchaseOrder cancel(String reason, By by, Instant at) {
        this.cancelledAt = at;
        this.cancellationReason = reason;
        return moved(OrderAct.CANCEL, by, at, reason);
    }

    private PurchaseOrder content(Set<MissionPhase> phases, Collection<OrderLine> lines, BigDecimal vatRate) {
        this.phases = EnumSet.copyOf(phases);
        this.lines.clear();
        this.lines.addAll(lines);
        return priced(vatRate);
    }

    private PurchaseOrder priced(BigDecimal vatRate) {
        var totals = OrderTotals.of(lines(), vatRate);
        this.vatRate = vatRate;
        this.amountExcludingTax = totals.excludingTax();
        this.vat = totals.vat();
        this.amountIncludingTax = totals.includingTax();
        return this;
    }

    private PurchaseOrder moved(OrderAct act, By by, Instant at, @Nullable String reason) {
        allow(act);
        var to = act.to();
        if (to != null) {
            status = to;
        }
        return recorded(act, by, at, reason);
    }

    private void allow(OrderAct act) {
        if (!act.from().contains(status)) {
            throw new Stale(act + " is not allowed in " + status);
        }
    }

    private PurchaseOrder recorded(OrderAct act, By by, Instant at, @Nullable String reason) {
        history.add(new OrderMove(act, at, by.person(), by.organisation(), reason));
        return this;
    }

    /// What it takes of the delegation that prepares, issues and pays it.
    Stake stake() {
        return switch (status) {
            case DRAFT -> new Stake(Account.RESERVED, amountIncludingTax, Money.ZERO);
            case ISSUED, NOTIFIED, SERVICE_DONE, PAID -> new Stake(Account.COMMITTED, amountIncludingTax, paidAmount);
            case CANCELLED -> Stake.NONE;
        };
    }

    public boolean covers(MissionPhase phase) {
        return phases.contains(phase);
    }

    /// Whether it takes its amount out of the delegation.
    public boolean isLive() {
        return status != OrderStatus.CANCELLED;
    }

    /// Whether the groupement has received it and works, or has worked, under it.
    public boolean isNotified() {
        return isLive() && notifiedOn != null;
    }

    /// Whether a groupement may read it: it was notified to it, be it cancelled since.
    boolean isKnownTo(long groupementId) {
        return this.groupementId == groupementId && notifiedOn != null;
    }

    /// The last day for the groupement's observations, null as long as it is not notified.
    public @Nullable LocalDate observableUntil() {
        return notifiedOn == null ? null : notifiedOn.plusDays(DAYS_TO_OBSERVE);
    }

    public boolean isObservable(LocalDate day) {
        var until = observableUntil();
        return until != null && OrderAct.OBSERVE.from().contains(status) && !day.isAfter(until);
    }

    public @Nullable LocalDate issuedOn() {
        return issuedAt == null ? null : LocalDate.ofInstant(issuedAt, French.PARIS);
    }

    public long id() {
        return id;
    }

    /// As it is quoted everywhere: `BC-2026-00012`.
    public String number() {
        return number;
    }

    public long requestId() {
        return requestId;
    }

    public long agreementId() {
        return agreementId;
    }

    public long groupementId() {
        return groupementId;
    }

    public String mandataire() {
        return mandataire;
    }

    public OrderStatus status() {
        return status;
    }

    public Set<MissionPhase> phases() {
        return EnumSet.copyOf(phases);
    }

    public List<OrderLine> lines() {
        return lines(revision);
    }

    /// What was ordered at a revision, 0 being as it was issued.
    public List<OrderLine> lines(int revision) {
        return lines.stream().filter(line -> line.revision() == revision).toList();
    }

    /// When it was amended and why, the first time first.
    public List<OrderMove> amendments() {
        return history.stream().filter(move -> move.act() == OrderAct.AMEND).toList();
    }

    /// How many times it was amended.
    public int revision() {
        return revision;
    }

    /// In the order in which they were recorded; a payment names one by its place.
    public List<Invoice> invoices() {
        return List.copyOf(invoices);
    }

    /// What the groupement may still bill, tax included.
    public Money billable() {
        return amountIncludingTax.minus(invoiced);
    }

    /// What was paid, tax included.
    public Money paid() {
        return paidAmount;
    }

    /// A fraction: 0.20.
    public BigDecimal vatRate() {
        return vatRate;
    }

    public Money amountExcludingTax() {
        return amountExcludingTax;
    }

    public Money vat() {
        return vat;
    }

    public Money amountIncludingTax() {
        return amountIncludingTax;
    }

    /// The number of the commitment in Chorus.
    public @Nullable String commitment() {
        return commitment;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    /// The day the groupement received it.
    public @Nullable LocalDate notifiedAt() {
        return notifiedOn;
    }

    public @Nullable LocalDate serviceDoneOn() {
        return serviceDoneOn;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public @Nullable String cancellationReason() {
        return cancellationReason;
    }

    /// What was done to it, oldest first.
    public List<OrderMove> history() {
        return List.copyOf(history);
    }

    public long version() {
        return version;
    }
}
