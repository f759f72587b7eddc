package fr.ateliersflash.notification;

import fr.ateliersflash.assignment.AssignmentMoved;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.DossierFact;
import org.springframework.stereotype.Component;

/// Who stands around a dossier for an act: the one that was done, or the one that somebody is about to do.
@Component
class Circle {

    private final Designation designation;

    Circle(Designation designation) {
        this.designation = designation;
    }

    Around of(AtelierRequest request, DossierFact fact) {
        var around = Around.of(request);
        return fact instanceof AssignmentMoved moved ? around.with(moved.groupementId()) : around;
    }

    /// The deposit opens the dossier to its collectivité, a proposal to the groupement that is asked.
    Around foreseen(AtelierRequest request, String act) {
        var around = Around.of(request);
        return switch (act) {
            case "request.SUBMIT" -> around.openTo(request.bearer().key());
            case "assignment.PROPOSE" ->
                around.with(
                        designation.state(request.id()) instanceof CascadeState.Next next ? next.groupementId() : null);
            default -> around;
        };
    }
}
