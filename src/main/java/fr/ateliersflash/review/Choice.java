package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a wave decided of one request.
@Entity
@Table(name = "review_choice")
public class Choice {

    enum Kind {
        /// An atelier will be held.
        SELECTED,
        /// Left for the next wave.
        DEFERRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Wave wave;

    private long requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Money amount;
    private @Nullable String reason;
    private String madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Choice() {}

    Choice(Wave wave, long requestId, Kind kind, Money amount, @Nullable String reason, By by, Instant at) {
        this.wave = wave;
        this.requestId = requestId;
        this.kind = kind;
        this.amount = amount;
        this.reason = reason;
        this.madeBy = by.person();
        this.madeAt = at;
    }

    public long requestId() {
        return requestId;
    }

    public boolean isSelection() {
        return kind == Kind.SELECTED;
    }

    /// The credits set aside, zero for a deferral.
    public Money amount() {
        return amount;
    }

    public @Nullable String reason() {
        return reason;
    }
}
