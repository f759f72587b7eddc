package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.By;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/// A version of the note d'appropriation: how the groupement has understood the request and what it intends to
/// do.
@Entity
@Table(name = "atelier_note")
public class Note extends Deposit {

    @Embedded
    private NoteContent content;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(Atelier atelier, int number, NoteContent content, Attachment file, By by, Instant at) {
        super(atelier, number, file, by, at);
        this.content = content;
    }

    public NoteContent content() {
        return content;
    }
}
