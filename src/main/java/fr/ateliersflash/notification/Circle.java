package fr.ateliersflash.notification;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.AssignmentMoved;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.DossierFact;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who stands around a dossier for an act: the one that was done, or the one that somebody is about to do.
@Component
class Circle {

    private final Designation designation;
    private final Sharing sharing;
    private final Directory directory;

    Circle(Designation designation, Sharing sharing, Directory directory) {
        this.designation = designation;
        this.sharing = sharing;
        this.directory = directory;
    }

    Around of(AtelierRequest request, DossierFact fact) {
        var around = Around.of(request).followedBy(followers(request));
        return fact instanceof AssignmentMoved moved ? around.with(moved.groupementId()) : around;
    }

    /// The deposit opens the dossier to its collectivité, a proposal to the groupement that is asked.
    Around foreseen(AtelierRequest request, String act) {
        var around = Around.of(request).followedBy(followers(request));
        return switch (act) {
            case "request.SUBMIT" -> around.openTo(request.bearer().key());
            case "assignment.PROPOSE" ->
                around.with(
                        designation.state(request.id()) instanceof CascadeState.Next next ? next.groupementId() : null);
            default -> around;
        };
    }

    /// Whoever follows a dossier that they no longer see hears nothing of it.
    private Set<Long> followers(AtelierRequest request) {
        return sharing.followers(request.id()).stream()
                .flatMap(id -> directory.viewer(id).stream())
                .filter(viewer -> viewer.reads(Capacity.SERVICE) || viewer.reads(Capacity.BUREAU))
                .filter(viewer -> viewer.everywhere() || !Collections.disjoint(viewer.keys(), request.keys()))
                .map(Viewer::personId)
                .collect(Collectors.toSet());
    }
}
