package fr.ateliersflash.notification;

/// What a notice is about, as people choose how to hear of it.
public enum NoticeKind {
    /// Something is awaited from them.
    TASK(Rhythm.AT_ONCE),
    /// Somebody writes to them.
    EXCHANGE(Rhythm.AT_ONCE),
    /// They are invited on a dossier.
    INVITATION(Rhythm.AT_ONCE),
    /// Something was decided.
    DECISION(Rhythm.DAILY),
    /// The dossier goes on.
    PROGRESS(Rhythm.DAILY);

    private final Rhythm usual;

    NoticeKind(Rhythm usual) {
        this.usual = usual;
    }

    /// For whoever has chosen nothing.
    Rhythm usual() {
        return usual;
    }
}
