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

/// The credits that the bureau puts at the disposal of a request's service, out of the envelope of a year. One per
/// request;
/// its amount is adjusted as the mission becomes clearer, never below what has been ordered, down to nothing when
/// nothing is.
@Entity
@Table(name = "funding_delegation")
public class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private int year;
    private Money amount;

    /// Kept by the database: the sum of the orders not cancelled, tax included.
    @Column(insertable = false, updatable = false)
    private Money ordered = Money.ZERO;

    private Instant delegatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    Delegation(long requestId, int year, Money amount, Instant at) {
        this.requestId = requestId;
        this.year = year;
        this.amount = amount;
        this.delegatedAt = at;
    }

    Delegation adjust(Money amount) {
        this.amount = amount;
        return this;
    }

    public long requestId() {
        return requestId;
    }

    public int year() {
        return year;
    }

    public Money amount() {
        return amount;
    }

    public Money ordered() {
        return ordered;
    }

    public Money remaining() {
        return amount.minus(ordered);
    }

    public Instant delegatedAt() {
        return delegatedAt;
    }

    public long version() {
        return version;
    }
}
