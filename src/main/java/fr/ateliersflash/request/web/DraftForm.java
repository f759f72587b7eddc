package fr.ateliersflash.request.web;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who asks: the kind of collectivité decides which of the other fields count.
///
/// @param commune as typed: a name, a postal code or an INSEE code; the main commune of a PETR or a syndicat mixte
/// @param communeCode the INSEE code picked among the suggestions, empty when none was
public record DraftForm(
        @NotNull @Nullable BearerKind kind,
        @Size(max = 200) String commune,
        @Size(max = 5) String communeCode,
        @Size(max = 200) String epci,
        @Size(max = 9) String epciCode,
        @Size(max = 200) String name,
        @Size(max = 20) String siren) {

    static final DraftForm EMPTY = new DraftForm(null, "", "", "", "", "", "");

    public DraftForm {
        commune = Typed.text(commune);
        communeCode = Typed.text(communeCode);
        epci = Typed.text(epci);
        epciCode = Typed.text(epciCode);
        name = Typed.text(name);
        siren = Typed.text(siren);
    }
}
