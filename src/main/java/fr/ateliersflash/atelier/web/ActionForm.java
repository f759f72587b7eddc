package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.ActionContent;
import fr.ateliersflash.atelier.Horizon;
import fr.ateliersflash.atelier.Priority;
import fr.ateliersflash.atelier.RoadMapAction;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The form of an action of the road map.
///
/// @param version the version of the action that was read, 0 for a new one
record ActionForm(
        @NotNull @Nullable Theme theme,
        @NotBlank @Size(max = 500) String label,
        @NotNull @Nullable Priority priority,
        @NotNull @Nullable Horizon horizon,
        @NotBlank @Size(max = 200) String leader,
        long version) {

    static final ActionForm BLANK = new ActionForm(null, "", null, null, "", 0);

    ActionForm {
        label = Typed.text(label);
        leader = Typed.text(leader);
    }

    static ActionForm of(RoadMapAction action) {
        var said = action.content();
        return new ActionForm(
                said.theme(), said.label(), said.priority(), said.horizon(), said.leader(), action.version());
    }

    ActionContent toContent() {
        return new ActionContent(Given.sure(theme), label, Given.sure(priority), Given.sure(horizon), leader);
    }
}
