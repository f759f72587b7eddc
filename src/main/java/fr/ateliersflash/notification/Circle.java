package fr.ateliersflash.notification;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.AssignmentMoved;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.shared.DossierFact;
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

    Around of(AtelierRequest request) {
        return Around.of(request, guests(request));
    }

    Around of(AtelierRequest request, DossierFact fact) {
        var around = of(request).followedBy(followers(request));
        return fact instanceof AssignmentMoved moved ? around.with(moved.groupementId()) : around;
    }

    /// The deposit opens the dossier to its collectivité, a proposal to the groupement that is asked.
    Around foreseen(AtelierRequest request, String act) {
        var around = of(request).followedBy(followers(request));
        return switch (act) {
            case "request.SUBMIT" -> around.openTo(request.bearer().key());
            case "assignment.PROPOSE" ->
                around.with(
                        designation.state(request.id()) instanceof CascadeState.Next next ? next.groupementId() : null);
            default -> around;
        };
    }

    private Set<Long> guests(AtelierRequest request) {
        return Keys.people(request.keys()).stream()
                .flatMap(id -> directory.viewer(id).stream())
                .filter(viewer -> request.sideOf(viewer) == OrganisationKind.COLLECTIVITE)
                .map(Viewer::personId)
                .collect(Collectors.toSet());
    }

    /// Whoever follows a dossier that they do not see for the State, or no longer, hears nothing of it.
    private Set<Long> followers(AtelierRequest request) {
        return sharing.followers(request.id()).stream()
                .flatMap(id -> directory.viewer(id).stream())
                .filter(viewer -> request.sideOf(viewer).isOfTheState())
                .map(Viewer::personId)
                .collect(Collectors.toSet());
    }
}
