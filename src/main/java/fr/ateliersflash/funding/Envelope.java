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

/// What the bureau may delegate in a year out of a programme of the State's budget: so much to commit (AE), so much to
/// pay (CP). The head of the bureau opens it and revises it, never below what has been delegated; every amount it has
/// had is kept.
@Entity
@Table(name = "funding_envelope")
public class Envelope {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int year;
    private String programme;
    private Money amount;
    private Money cp;

    /// Kept by the database: the sum of the delegations.
    @Column(insertable = false, updatable = false)
    private Money delegated = Money.ZERO;

    @Column(insertable = false, updatable = false)
    private Money cpDelegated = Money.ZERO;

    @ElementCollection
    @CollectionTable(name = "funding_envelope_change", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderColumn(name = "position")
    private List<Change> changes = new ArrayList<>();

    @Version
    private long version;

    /// Amounts that the envelope was given, and by whom.
    ///
    /// @param amount in AE
    @Embeddable
    public record Change(Money amount, Money cp, Instant at, String person) {}

    @SuppressWarnings("NullAway.Init")
    protected Envelope() {}

    @SuppressWarnings("NullAway.Init")
    Envelope(int year, String programme, Money amount, Money cp, By by, Instant at) {
        this.year = year;
        this.programme = programme;
        revise(amount, cp, by, at);
    }

    Envelope revise(Money amount, Money cp, By by, Instant at) {
        this.amount = amount;
        this.cp = cp;
        changes.add(new Change(amount, cp, at, by.person()));
        return this;
    }

    public int year() {
        return year;
    }

    /// Of the State's budget: `135`.
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
    public Money delegated() {
        return delegated;
    }

    public Money cpDelegated() {
        return cpDelegated;
    }

    /// In AE.
    public Money remaining() {
        return amount.minus(delegated);
    }

    public Money cpRemaining() {
        return cp.minus(cpDelegated);
    }

    /// Every amount it has had, oldest first.
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public long version() {
        return version;
    }
}
