package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Section 3: the purpose of the request and its context.
public record Purpose(
        @Size(max = 150) String title,
        @Size(max = 4000) String situation,
        @Size(max = 4000) String problem,
        @Size(max = 4000) String obstacles,
        @Size(max = 4000) String attempts)
        implements Section {

    static final Purpose EMPTY = new Purpose("", "", "", "", "");

    public Purpose {
        title = Typed.text(title);
        situation = Typed.text(situation);
        problem = Typed.text(problem);
        obstacles = Typed.text(obstacles);
        attempts = Typed.text(attempts);
    }

    @Override
    public List<String> missing() {
        return Sections.empty("title", title, "situation", situation, "problem", problem, "obstacles", obstacles);
    }
}
