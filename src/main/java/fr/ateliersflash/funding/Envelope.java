package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the bureau may delegate in a year. The head of the bureau opens it and revises it, never below what has
/// been delegated; every amount it has had is kept.
@Entity
@Table(name = "funding_envelope")
public class Envelope {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int year;
    private Money amount;

    /// Kept by the database: the sum of the delegations.
    @Column(insertable = false, updatable = false)
    private Money delegated = Money.ZERO;

    @ElementCollection
    @CollectionTable(name = "funding_envelope_change", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderColumn(name = "position")
    private List<Change> changes = new ArrayList<>();

    @Version
    private long version;

    /// An amount that the envelope was given, and by whom.
    @Embeddable
    public record Change(Money amount, Instant at, String person) {}

    @SuppressWarnings("NullAway.Init")
    protected Envelope() {}

    @SuppressWarnings("NullAway.Init")
    Envelope(int year, Money amount, By by, Instant at) {
        this.year = year;
        revise(amount, by, at);
    }

    Envelope revise(Money amount, By by, Instant at) {
        this.amount = amount;
        changes.add(new Change(amount, at, by.person()));
        return this;
    }

    public int year() {
        return year;
    }

    public Money amount() {
        return amount;
    }

    public Money delegated() {
        return delegated;
    }

    public Money remaining() {
        return amount.minus(delegated);
    }

    /// Every amount it has had, oldest first.
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public long version() {
        return version;
    }
}
