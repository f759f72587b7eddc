package fr.ateliersflash.messaging;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/// Something that an office notes for itself about a dossier: its people read it, nobody else ever does.
@Entity
@Table(name = "messaging_note")
public class InternalNote {

    /// In characters.
    public static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private long organisationId;
    private String text;
    private long personId;
    private String person;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected InternalNote() {}

    InternalNote(long requestId, String text, By by, Instant at) {
        this.requestId = requestId;
        this.organisationId = Objects.requireNonNull(by.organisationId());
        this.text = text;
        this.personId = Objects.requireNonNull(by.personId());
        this.person = by.person();
        this.at = at;
    }

    public long id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String person() {
        return person;
    }

    public Instant at() {
        return at;
    }
}
