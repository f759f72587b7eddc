package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Section 6: the actors to mobilise, and the local engineering, which must be associated.
public record Actors(
        @Size(max = 4000) String toMobilise,
        List<LocalEngineering> localEngineering,
        @Size(max = 1000) String localEngineeringRole)
        implements Section {

    static final Actors EMPTY = new Actors("", List.of(), "");

    public Actors {
        toMobilise = Typed.text(toMobilise);
        localEngineering = Sections.chosen(localEngineering);
        localEngineeringRole = Typed.text(localEngineeringRole);
    }

    @Override
    public List<String> missing() {
        return Sections.empty("toMobilise", toMobilise, "localEngineering", localEngineering);
    }
}
