package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a paper, as the groupement handed it in. A change that is asked for closes it; the next version
/// replaces it; nothing is erased.
@MappedSuperclass
public abstract class Deposit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Atelier atelier;

    private int number;

    @Embedded
    private Attachment file;

    private Instant depositedAt;
    private String depositedBy;
    private String organisation;
    private @Nullable Instant changeRequestedAt;
    private @Nullable String changeRequestedBy;
    private @Nullable String changeReason;

    @SuppressWarnings("NullAway.Init")
    protected Deposit() {}

    Deposit(Atelier atelier, int number, Attachment file, By by, Instant at) {
        this.atelier = atelier;
        this.number = number;
        this.file = file;
        this.depositedAt = at;
        this.depositedBy = by.person();
        this.organisation = by.organisation();
    }

    void changeRequested(String reason, By by, Instant at) {
        changeRequestedAt = at;
        changeRequestedBy = by.organisation();
        changeReason = reason;
    }

    /// The version, from 1.
    public int number() {
        return number;
    }

    public Attachment file() {
        return file;
    }

    public Instant depositedAt() {
        return depositedAt;
    }

    public String depositedBy() {
        return depositedBy;
    }

    public String organisation() {
        return organisation;
    }

    public boolean isChangeRequested() {
        return changeRequestedAt != null;
    }

    public @Nullable Instant changeRequestedAt() {
        return changeRequestedAt;
    }

    /// The organisation that asked for another version.
    public @Nullable String changeRequestedBy() {
        return changeRequestedBy;
    }

    public @Nullable String changeReason() {
        return changeReason;
    }
}
