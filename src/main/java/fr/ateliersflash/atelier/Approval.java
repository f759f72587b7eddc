package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
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

/// The service or the collectivité approved one version of a paper. Dropped when a change is asked for or when the
/// atelier goes back; kept for the record.
@Entity
@Table(name = "atelier_approval")
public class Approval {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Atelier atelier;

    @Enumerated(EnumType.STRING)
    private Paper paper;

    private int number;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String person;
    private String organisation;
    private Instant givenAt;
    private @Nullable Instant droppedAt;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(Atelier atelier, Paper paper, int number, By by, Instant at) {
        this.atelier = atelier;
        this.paper = paper;
        this.number = number;
        this.capacity = by.capacity();
        this.person = by.person();
        this.organisation = by.organisation();
        this.givenAt = at;
    }

    Approval dropped(Instant at) {
        droppedAt = at;
        return this;
    }

    boolean isOf(Paper paper, int number) {
        return this.paper == paper && this.number == number;
    }

    public Paper paper() {
        return paper;
    }

    /// The version that was approved.
    public int number() {
        return number;
    }

    public Capacity capacity() {
        return capacity;
    }

    public String person() {
        return person;
    }

    public String organisation() {
        return organisation;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public boolean isLive() {
        return droppedAt == null;
    }
}
