package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sections 4 and 5: the themes of the atelier, and what is expected from it.
public record Themes(
        @Nullable Theme main,
        List<Theme> others,
        @Size(max = 1000) String competences,
        @Size(max = 4000) String questions,
        List<DeliverableForm> forms,
        @Size(max = 1000) String otherForm)
        implements Section {

    static final Themes EMPTY = new Themes(null, List.of(), "", "", List.of(), "");

    public Themes {
        others = Sections.chosen(others);
        competences = Typed.text(competences);
        questions = Typed.text(questions);
        forms = Sections.chosen(forms);
        otherForm = Typed.text(otherForm);
    }

    /// Whether the main theme is chosen a second time: nobody is let do so, but two people who write at once can.
    public boolean repeatsMain() {
        return others.contains(main);
    }

    List<Theme> othersThanMain() {
        return others.stream().filter(other -> other != main).toList();
    }

    @Override
    public List<String> missing() {
        var told = !forms.contains(DeliverableForm.OTHER) || !otherForm.isEmpty();
        return Sections.empty(
                "main", main == null ? "" : main, "questions", questions, "forms", forms, "otherForm", told);
    }
}
