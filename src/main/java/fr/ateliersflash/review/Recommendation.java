package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody of the bureau proposes to decide on a request (proposition). Colleagues who read it on its way up say
/// so (visa); then the head of the bureau, or whoever holds their signature, signs it or sends it back with a reason.
/// Nobody signs or endorses what they have proposed themselves. It only goes up: what a colleague has endorsed is not
/// changed under their visa, but taken back and proposed again.
@Entity
@Table(name = "review_recommendation")
public class Recommendation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private @Nullable OtherScheme scheme;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long madeById;
    private String madeBy;
    private Instant madeAt;
    private @Nullable Long endedById;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedReason;

    @ElementCollection
    @CollectionTable(name = "review_visa", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "position")
    private List<Visa> visas = new ArrayList<>();

    @Version
    private long version;

    /// Where a proposal stands.
    public enum Status {
        /// On its way up.
        OPEN,
        /// Decided as proposed.
        SIGNED,
        /// Sent back to whoever made it.
        SENT_BACK,
        /// Taken back, or overtaken by what happened to the request.
        TAKEN_BACK
    }

    /// A colleague has read it.
    @Embeddable
    public record Visa(long personId, String person, Instant at, String note) {}

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    Recommendation(long requestId, Decision decision, @Nullable OtherScheme scheme, String reason, By by, Instant at) {
        this.requestId = requestId;
        this.decision = decision;
        this.scheme = scheme;
        this.reason = reason;
        this.status = Status.OPEN;
        this.madeById = Objects.requireNonNull(by.personId());
        this.madeBy = by.person();
        this.madeAt = at;
    }

    Recommendation endorse(String note, By by, Instant at) {
        visas.add(new Visa(Objects.requireNonNull(by.personId()), by.person(), at, note));
        return this;
    }

    /// @param reason null but for what is sent back or overtaken
    Recommendation end(Status to, @Nullable String reason, By by, Instant at) {
        if (!isOpen()) {
            throw new Stale("recommendation " + id + " has ended");
        }
        status = to;
        endedById = by.personId();
        endedBy = by.person();
        endedAt = at;
        endedReason = reason;
        return this;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isBy(long personId) {
        return madeById == personId;
    }

    public boolean isEndorsedBy(long personId) {
        return visas.stream().anyMatch(visa -> visa.personId() == personId);
    }

    /// The reason as the request keeps it: what it is pointed to comes first.
    String wholeReason() {
        return scheme == null ? reason : scheme.label() + " : " + reason;
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public Decision decision() {
        return decision;
    }

    public @Nullable OtherScheme scheme() {
        return scheme;
    }

    /// Empty when there is nothing to explain: what is validated meets the rules.
    public String reason() {
        return reason;
    }

    public Status status() {
        return status;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endedReason() {
        return endedReason;
    }

    /// In the order in which they were given.
    public List<Visa> visas() {
        return List.copyOf(visas);
    }

    public long version() {
        return version;
    }
}
