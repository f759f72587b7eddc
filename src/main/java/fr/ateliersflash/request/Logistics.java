package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Section 8: the wished calendar, and the logistics, which the collectivité pays for.
///
/// @param accepted the collectivité acknowledges that logistics are at its expense; nothing else can be answered
public record Logistics(
        @Nullable LocalDate wishedStart,
        @Size(max = 1000) String constraints,
        @Size(max = 1000) String venue,
        boolean accepted)
        implements Section {

    static final Logistics EMPTY = new Logistics(null, "", "", false);

    public Logistics {
        constraints = Typed.text(constraints);
        venue = Typed.text(venue);
    }

    @Override
    public List<String> missing() {
        return Sections.empty(
                "wishedStart", wishedStart == null ? "" : wishedStart, "venue", venue, "accepted", accepted);
    }
}
