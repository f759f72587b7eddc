package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The visite collective or a séance collective, once held.
@Entity
@Table(name = "atelier_session")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Atelier atelier;

    @Embedded
    private Proceedings proceedings;

    @ElementCollection
    @CollectionTable(name = "atelier_photo", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<Attachment> photos = new ArrayList<>();

    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(Atelier atelier, Proceedings proceedings, List<Attachment> photos, By by, Instant at) {
        this.atelier = atelier;
        this.proceedings = proceedings;
        this.photos.addAll(photos);
        this.recordedAt = at;
        this.recordedBy = by.person();
    }

    public long id() {
        return id;
    }

    public Proceedings proceedings() {
        return proceedings;
    }

    public List<Attachment> photos() {
        return Collections.unmodifiableList(photos);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
