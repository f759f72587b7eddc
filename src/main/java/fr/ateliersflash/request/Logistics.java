package fr.ateliersflash.request;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Section 8: the wished calendar, and the logistics, which the collectivité pays for.
///
/// @param accepted the collectivité acknowledges that logistics are at its expense
public record Logistics(
        @Nullable LocalDate wishedStart,
        @Size(max = 1000) String constraints,
        @Size(max = 1000) String venue,
        boolean accepted)
        implements Section {

    static final Logistics EMPTY = new Logistics(null, "", "", false);

    public Logistics {
        constraints = Text.clean(constraints);
        venue = Text.clean(venue);
    }

    @Override
    public List<String> missing() {
        return Text.empty("wishedStart", wishedStart == null ? "" : wishedStart, "venue", venue, "accepted", accepted);
    }
}
