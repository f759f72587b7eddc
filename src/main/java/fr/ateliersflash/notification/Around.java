package fr.ateliersflash.notification;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.request.AtelierRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who stands around a dossier at the moment of an act.
///
/// @param collectivite its key, null as long as the dossier is not open to it
/// @param groupements asked, or holding the mission
/// @param guests those invited by name who read it as the collectivité does: the others are told for their organisation
/// @param followers those of the State who follow it and see it
record Around(
        long service, @Nullable String collectivite, Set<Long> groupements, Set<Long> guests, Set<Long> followers) {

    static Around of(AtelierRequest request, Set<Long> guests) {
        var bearer = request.bearer().key();
        return new Around(
                request.serviceId(),
                request.keys().contains(bearer) ? bearer : null,
                Keys.groupements(request.keys()),
                guests,
                Set.of());
    }

    /// Once the dossier is open to its collectivité.
    Around openTo(String bearer) {
        return new Around(service, bearer, groupements, guests, followers);
    }

    /// For what concerns one groupement alone.
    Around with(@Nullable Long groupement) {
        return new Around(service, collectivite, groupement == null ? Set.of() : Set.of(groupement), guests, followers);
    }

    Around followedBy(Set<Long> people) {
        return new Around(service, collectivite, groupements, guests, people);
    }
}
