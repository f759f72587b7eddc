package fr.ateliersflash.messaging.web;

import fr.ateliersflash.messaging.InternalNote;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The form of an internal note.
record NoteForm(@NotBlank @Size(max = InternalNote.LONGEST) String text) {

    static final NoteForm EMPTY = new NoteForm("");

    NoteForm {
        text = Typed.text(text);
    }
}
