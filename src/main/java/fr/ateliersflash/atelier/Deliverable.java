package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/// A version of the livrable de synthèse.
@Entity
@Table(name = "atelier_deliverable")
public class Deliverable extends Deposit {

    @Embedded
    private DeliverableContent content;

    @SuppressWarnings("NullAway.Init")
    protected Deliverable() {}

    Deliverable(Atelier atelier, int number, DeliverableContent content, Attachment file, By by, Instant at) {
        super(atelier, number, file, by, at);
        this.content = content;
    }

    public DeliverableContent content() {
        return content;
    }
}
