package fr.ateliersflash.statistics;

import fr.ateliersflash.shared.Capacity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody held the ball at some stage.
///
/// @param number its rank among the spans of the dossier, in the order in which they began
/// @param ended null while it lasts
record Span(
        int number,
        Stage stage,
        Capacity party,
        Instant started,
        @Nullable Instant ended) {

    /// The clocks of two servers may differ by a little: nothing ends before it began.
    Span end(Instant at) {
        return new Span(number, stage, party, started, at.isBefore(started) ? started : at);
    }

    boolean isOpen() {
        return ended == null;
    }
}
