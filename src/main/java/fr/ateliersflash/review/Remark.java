package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something the bureau asks the service to complete or correct before the request can be validated. It stays open
/// until the service answers it.
@Entity
@Table(name = "review_remark")
public class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;

    @Enumerated(EnumType.STRING)
    private RemarkTarget target;

    private @Nullable String field;
    private String text;
    private String madeBy;
    private Instant madeAt;
    private LocalDate dueOn;
    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerKind answerKind;

    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(long requestId, Spot spot, String text, LocalDate dueOn, By by, Instant at) {
        this.requestId = requestId;
        this.target = spot.target();
        this.field = spot.field();
        this.text = text;
        this.dueOn = dueOn;
        this.madeBy = by.person();
        this.madeAt = at;
    }

    /// @param version the version that was read when the answer was written
    /// @throws Stale when a colleague has answered in between
    Remark answered(AnswerKind kind, String answer, long version, By by, Instant at) {
        if (this.version != version) {
            throw new Stale("remark " + id);
        }
        this.answerKind = kind;
        this.answer = answer;
        this.answeredBy = by.person();
        this.answeredAt = at;
        return this;
    }

    public long id() {
        return id;
    }

    public RemarkTarget target() {
        return target;
    }

    /// Where it is made.
    public Spot spot() {
        return new Spot(target, field);
    }

    public String text() {
        return text;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable AnswerKind answerKind() {
        return answerKind;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public long version() {
        return version;
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
