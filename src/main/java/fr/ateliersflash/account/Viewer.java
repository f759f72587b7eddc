package fr.ateliersflash.account;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import java.io.Serializable;
import java.util.Set;

/// The person who asks, seen through the organisation they belong to. Everything is loaded through a viewer: what
/// is outside their perimeter does not exist for them.
///
/// @param capacities what the role held in the organisation lets them do, wherever the dossier gives them that
///     standing
/// @param keys the perimeter, as keys that dossiers carry too: `D53` a département, `R52` a région, `C53097` a
///     commune, `E200033298` an EPCI or another grouping by SIREN, `G12` a groupement by organisation,
///     `P7` the person, invited by name
/// @param everywhere true for the bureau, whose perimeter is the whole country
/// @param signsFor the head of the bureau whose signature they hold these days, empty for everybody else
public record Viewer(
        long personId,
        String name,
        long organisationId,
        String organisation,
        OrganisationKind kind,
        Set<Capacity> capacities,
        Set<String> keys,
        boolean everywhere,
        String signsFor)
        implements Serializable {

    /// Somebody who signs in their own name alone.
    public Viewer(
            long personId,
            String name,
            long organisationId,
            String organisation,
            OrganisationKind kind,
            Set<Capacity> capacities,
            Set<String> keys,
            boolean everywhere) {
        this(personId, name, organisationId, organisation, kind, capacities, keys, everywhere, "");
    }

    public boolean is(Capacity capacity) {
        return capacities.contains(capacity);
    }

    /// Whether they see what this capacity lets one see: those who only read in an organisation see what its agents
    /// do.
    public boolean reads(Capacity capacity) {
        return is(capacity) || kind.capacity() == capacity;
    }

    /// Whoever decides by delegation says in whose name.
    public By acting(Capacity capacity) {
        var delegated = capacity == Capacity.HEAD_OF_BUREAU && !signsFor.isEmpty();
        var person = delegated ? "%s, par délégation de %s".formatted(name, signsFor) : name;
        return new By(personId, person, organisationId, organisation, capacity);
    }
}
