package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A rule of the scheme that the bureau does not hold against a request (dérogation), and why.
@Entity
@Table(name = "review_waiver")
public class Waiver {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;

    @Enumerated(EnumType.STRING)
    private EligibilityRule rule;

    private String reason;
    private String grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected Waiver() {}

    Waiver(long requestId, EligibilityRule rule, String reason, By by, Instant at) {
        this.requestId = requestId;
        this.rule = rule;
        this.reason = reason;
        this.grantedBy = by.person();
        this.grantedAt = at;
    }

    public EligibilityRule rule() {
        return rule;
    }

    public String reason() {
        return reason;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
