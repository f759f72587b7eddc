package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A selection wave (vague de sélection): three times a year the head of the bureau selects among the eligible
/// requests, in arrival order unless a written reason says otherwise, within a number of ateliers and an amount of
/// credits. Those left when it closes are deferred to the next one and keep their rank.
@Entity
@Table(name = "review_wave")
public class Wave {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private int capacity;
    private Money envelope;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @OneToMany(mappedBy = "wave", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Choice> choices = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Wave() {}

    Wave(String name, LocalDate opensOn, LocalDate closesOn, int capacity, Money envelope, Instant at) {
        this.name = name;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.capacity = capacity;
        this.envelope = envelope;
        this.openedAt = at;
    }

    Wave select(long requestId, Money amount, @Nullable String reason, By by, Instant at) {
        choices.add(new Choice(this, requestId, Choice.Kind.SELECTED, amount, reason, by, at));
        return this;
    }

    Wave defer(long requestId, String reason, By by, Instant at) {
        choices.add(new Choice(this, requestId, Choice.Kind.DEFERRED, Money.ZERO, reason, by, at));
        return this;
    }

    Wave close(By by, Instant at) {
        closedAt = at;
        closedBy = by.person();
        return this;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean hasDecided(long requestId) {
        return choices.stream().anyMatch(choice -> choice.requestId() == requestId);
    }

    public long selectedCount() {
        return choices.stream().filter(Choice::isSelection).count();
    }

    public Money committed() {
        return choices.stream().map(Choice::amount).reduce(Money.ZERO, Money::plus);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    /// How many ateliers it may select.
    public int capacity() {
        return capacity;
    }

    public Money envelope() {
        return envelope;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    public List<Choice> choices() {
        return Collections.unmodifiableList(choices);
    }

    public long version() {
        return version;
    }
}
