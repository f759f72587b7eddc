package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Section 7: the programmes and studies under way. Nothing here is required: there may be none.
public record Programmes(
        List<Programme> underWay, @Size(max = 4000) String studies) implements Section {

    static final Programmes EMPTY = new Programmes(List.of(), "");

    public Programmes {
        underWay = Sections.chosen(underWay);
        studies = Typed.text(studies);
    }

    @Override
    public List<String> missing() {
        return List.of();
    }
}
