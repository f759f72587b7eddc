package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/// The credits that the bureau puts at the disposal of a request's service, out of the envelope of a year and a
/// programme: so much to commit (AE), so much to pay (CP). One per request; its amounts are adjusted as the mission
/// becomes clearer, never below what has been ordered or paid, down to nothing when nothing is. Its reference and its
/// day are those of the last time; the ledger has them all.
@Entity
@Table(name = "funding_delegation")
public class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private int year;
    private String programme;
    private Money amount;
    private Money cp;
    private String reference;
    private LocalDate delegatedOn;

    /// Kept by the database: the sum of the orders not cancelled, tax included.
    @Column(insertable = false, updatable = false)
    private Money ordered = Money.ZERO;

    /// Kept by the database: the sum of what was paid on its orders.
    @Column(insertable = false, updatable = false)
    private Money cpPaid = Money.ZERO;

    private Instant delegatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    @SuppressWarnings("NullAway.Init")
    Delegation(long requestId, Envelope envelope, Money amount, Money cp, String reference, LocalDate on, Instant at) {
        this.requestId = requestId;
        this.year = envelope.year();
        this.programme = envelope.programme();
        this.delegatedAt = at;
        adjust(amount, cp, reference, on);
    }

    Delegation adjust(Money amount, Money cp, String reference, LocalDate on) {
        this.amount = amount;
        this.cp = cp;
        this.reference = reference;
        this.delegatedOn = on;
        return this;
    }

    public long requestId() {
        return requestId;
    }

    public int year() {
        return year;
    }

    public String programme() {
        return programme;
    }

    /// In AE.
    public Money amount() {
        return amount;
    }

    public Money cp() {
        return cp;
    }

    /// In AE.
    public Money ordered() {
        return ordered;
    }

    public Money cpPaid() {
        return cpPaid;
    }

    /// In AE: what may still be ordered.
    public Money remaining() {
        return amount.minus(ordered);
    }

    /// What may still be paid.
    public Money cpRemaining() {
        return cp.minus(cpPaid);
    }

    /// Under which the accounting system knows its last movement.
    public String reference() {
        return reference;
    }

    /// The day of its last movement.
    public LocalDate delegatedOn() {
        return delegatedOn;
    }

    public Instant delegatedAt() {
        return delegatedAt;
    }

    public long version() {
        return version;
    }
}
