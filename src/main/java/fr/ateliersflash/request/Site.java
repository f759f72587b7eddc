package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Section 2: the territory and the site.
///
/// @param communes INSEE codes of the communes concerned
/// @param friche whether the site is a disused one, null while not answered
/// @param epciAssociated whether the intercommunalité takes part, null while not answered
public record Site(
        List<String> communes,
        @Nullable Scale scale,
        @Nullable Boolean friche,
        @Nullable Boolean epciAssociated,
        @Size(max = 200) String name,
        @Size(max = 4000) String description)
        implements Section {

    static final Site EMPTY = new Site(List.of(), null, null, null, "", "");

    public Site {
        communes = Sections.chosen(communes);
        name = Typed.text(name);
        description = Typed.text(description);
    }

    public Site in(List<String> chosenCommunes) {
        return new Site(chosenCommunes, scale, friche, epciAssociated, name, description);
    }

    @Override
    public List<String> missing() {
        return Sections.empty(
                "communes", communes,
                "scale", scale == null ? "" : scale,
                "friche", friche == null ? "" : friche.toString(),
                "epciAssociated", epciAssociated == null ? "" : epciAssociated.toString(),
                "description", description);
    }
}
