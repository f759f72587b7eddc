package fr.ateliersflash.messaging;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;

/// The parties to a conversation: messages are written to them, not to people.
public enum Party {
    /// The State service that owns the dossier, and those that see it, such as the DREAL.
    SERVICE(Set.of(Capacity.SERVICE, Capacity.COMMENTER)),
    /// The bureau of the DGALN.
    BUREAU(Set.of(Capacity.BUREAU)),
    /// The collectivité that bears the request, and whoever was invited by name.
    COLLECTIVITE(Set.of(Capacity.COLLECTIVITE, Capacity.COMMENTER)),
    /// The groupement that is asked or holds the mission.
    GROUPEMENT(Set.of(Capacity.MANDATAIRE));

    private final Set<Capacity> speakers;

    Party(Set<Capacity> speakers) {
        this.speakers = speakers;
    }

    /// In what capacities one writes for this party.
    Set<Capacity> speakers() {
        return speakers;
    }

    /// That of somebody who sees a dossier.
    public static Party of(AtelierRequest request, Viewer viewer) {
        return of(request.sideOf(viewer));
    }

    /// That of the people of an organisation, on the dossiers they see as such.
    static Party of(OrganisationKind kind) {
        return switch (kind) {
            case STATE_SERVICE, REGIONAL_SERVICE -> SERVICE;
            case BUREAU -> BUREAU;
            case GROUPEMENT -> GROUPEMENT;
            case COLLECTIVITE, PARTNER, ADMINISTRATION -> COLLECTIVITE;
        };
    }
}
