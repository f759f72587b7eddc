package fr.ateliersflash.assignment;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A new start of a cascade that had come to its end. The first round needs none.
@Entity
@Table(name = "assignment_round")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private int number;
    private Instant startedAt;
    private String startedBy;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    Round(long requestId, int number, By by, Instant at) {
        this.requestId = requestId;
        this.number = number;
        this.startedAt = at;
        this.startedBy = by.person();
    }
}
