package fr.ateliersflash.request;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Stale;
import java.util.EnumSet;
import java.util.Set;

/// Who may do what to a request as it stands: the only place where that is decided.
///
/// @param serviceId the State service that carries it
/// @param bearer the key of the collectivité that asks
/// @param coWriting whether its service has invited the collectivité to write
/// @param keys those that open it, see [Viewer]
record Access(RequestStatus status, long serviceId, String bearer, boolean coWriting, Set<String> keys) {

    /// The key of somebody invited by name to do this.
    static String keyTo(GuestRight right, long personId) {
        return Keys.person(personId) + "-" + right;
    }

    /// In what capacities a viewer stands towards the dossier. Being somewhere in the perimeter only lets one read.
    Set<Capacity> standing(Viewer viewer) {
        var standing = EnumSet.noneOf(Capacity.class);
        if (viewer.everywhere()) {
            standing.addAll(viewer.capacities());
            standing.remove(Capacity.CO_WRITER);
        }
        if (viewer.is(Capacity.SERVICE) && viewer.organisationId() == serviceId) {
            standing.add(Capacity.SERVICE);
        }
        if (viewer.is(Capacity.COLLECTIVITE) && viewer.keys().contains(bearer)) {
            standing.add(Capacity.COLLECTIVITE);
        }
        if (viewer.is(Capacity.MANDATAIRE) && keys.contains(Keys.groupement(viewer.organisationId()))) {
            standing.add(Capacity.MANDATAIRE);
        }
        if (keys.contains(keyTo(GuestRight.WRITE, viewer.personId()))) {
            standing.add(Capacity.CO_WRITER);
            standing.add(Capacity.COMMENTER);
        }
        if (keys.contains(keyTo(GuestRight.COMMENT, viewer.personId()))) {
            standing.add(Capacity.COMMENTER);
        }
        return standing;
    }

    /// As whom a viewer reads the dossier: whoever sees it by invitation alone reads what the collectivité does,
    /// wherever they come from.
    OrganisationKind sideOf(Viewer viewer) {
        var invited = !viewer.everywhere()
                && viewer.keys().stream().filter(keys::contains).allMatch(Keys::isPerson);
        return invited ? OrganisationKind.COLLECTIVITE : viewer.kind();
    }

    boolean allows(RequestAct act, Viewer viewer) {
        return isOpenTo(act, viewer) && act.from().contains(status);
    }

    /// @param current the status of what the act is done to, of whichever module
    /// @throws NotFound when the act is for others
    /// @throws Stale when the status does not allow it, or no longer
    <S extends Enum<S>> By admit(Viewer viewer, Act<S> act, S current) {
        var capacity = standing(viewer).stream()
                .filter(act.by()::contains)
                .findFirst()
                .orElseThrow(() -> new NotFound(act + " is not for this viewer"));
        if (!act.from().contains(current)) {
            throw new Stale(act + " is not allowed in " + current);
        }
        return viewer.acting(capacity);
    }

    /// @throws NotFound when the act is for others
    /// @throws Stale when the status does not allow it, or no longer
    By admit(Viewer viewer, RequestAct act) {
        if (!isOpenTo(act, viewer)) {
            throw new NotFound(act + " is not for this viewer");
        }
        return admit(viewer, act, status);
    }

    /// The collectivité writes only where the service has invited it.
    private boolean isOpenTo(RequestAct act, Viewer viewer) {
        var standing = standing(viewer);
        if (!coWriting) {
            standing.remove(Capacity.COLLECTIVITE);
        }
        return act.isOpenTo(standing);
    }
}
