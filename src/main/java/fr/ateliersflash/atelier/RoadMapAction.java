package fr.ateliersflash.atelier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// One line of the road map that the atelier leaves to the territory.
@Entity
@Table(name = "atelier_action")
public class RoadMapAction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Atelier atelier;

    @Embedded
    private ActionContent content;

    private Instant addedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoadMapAction() {}

    RoadMapAction(Atelier atelier, ActionContent content, Instant at) {
        this.atelier = atelier;
        this.content = content;
        this.addedAt = at;
    }

    RoadMapAction rewritten(ActionContent content) {
        this.content = content;
        return this;
    }

    public long id() {
        return id;
    }

    public ActionContent content() {
        return content;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long version() {
        return version;
    }
}
