package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The road map (feuille de route): the actions that the atelier leaves to the territory.
@Service
@Transactional
public class RoadMap {

    private final Acts acts;

    RoadMap(Acts acts) {
        this.acts = acts;
    }

    public Atelier add(Reference reference, ActionContent action, Viewer viewer) {
        var begun = acts.begin(AtelierAct.ADD_ACTION, reference, viewer);
        begun.atelier().add(action, begun.by(), begun.at());
        return acts.done(begun, action.label());
    }

    /// @param version the version of the action that was read
    /// @throws Stale when somebody has rewritten it in between
    public Atelier edit(Reference reference, long actionId, long version, ActionContent action, Viewer viewer) {
        var begun = acts.begin(AtelierAct.EDIT_ACTION, reference, viewer);
        begun.atelier().edit(actionId, version, action, begun.by(), begun.at());
        return acts.done(begun, action.label());
    }

    /// @throws NotFound when it is not there, or no longer
    public Atelier remove(Reference reference, long actionId, Viewer viewer) {
        var begun = acts.begin(AtelierAct.REMOVE_ACTION, reference, viewer);
        var label = begun.atelier().action(actionId).content().label();
        begun.atelier().remove(actionId, begun.by(), begun.at());
        return acts.done(begun, label);
    }
}
