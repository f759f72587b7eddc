package fr.ateliersflash.atelier;

import java.util.List;
import java.util.Optional;

/// Where an atelier stands. The first five follow each other; the flash format knows no others.
public enum Phase {
    /// The kick-off meeting is held and the first purchase order is notified.
    PREPARATION,
    /// The groupement reads, interviews and writes the note d'appropriation.
    APPROPRIATION,
    /// The visit and the sessions, on site.
    ANIMATION,
    /// The deliverable is written, approved and presented.
    RESTITUTION,
    /// Everything is done; the bureau may publish the sheet.
    CLOSED,
    /// Stopped for a while, for a reason; resumes where it was.
    SUSPENDED,
    /// Stopped for good, for a reason.
    ABANDONED;

    /// The phases in the order in which they open.
    public static final List<Phase> COURSE = List.of(PREPARATION, APPROPRIATION, ANIMATION, RESTITUTION, CLOSED);

    /// The phases during which work is done.
    public static final List<Phase> UNDER_WAY = COURSE.subList(0, 4);

    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    /// It has come to its end, whichever it was.
    public boolean isOver() {
        return this == CLOSED || this == ABANDONED;
    }

    /// The phase before, empty for the first one and for those that are not under way.
    public Optional<Phase> previous() {
        var rank = UNDER_WAY.indexOf(this);
        return rank > 0 ? Optional.of(UNDER_WAY.get(rank - 1)) : Optional.empty();
    }
}
