package fr.ateliersflash.catalogue;

import fr.ateliersflash.catalogue.Entries.Indexed;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the places behind the codes of an entry: where it lies, and every name that should lead to it.
@Component
class Gazetteer {

    private final Territories territories;

    Gazetteer(Territories territories) {
        this.territories = territories;
    }

    Indexed index(Entry entry, @Nullable Long requestId) {
        var names = new ArrayList<String>();
        names.add(entry.bearerName());
        bearer(entry.bearerKind(), entry.bearerCode()).map(Epci::fullName).ifPresent(names::add);
        var communes = territories.communes(entry.communes());
        communes.forEach(commune -> names.add(commune.name()));
        communes.stream()
                .map(Commune::insee)
                .map(territories::epciOf)
                .flatMap(Optional::stream)
                .map(Epci::fullName)
                .distinct()
                .forEach(names::add);
        var departements = entry.departements().stream()
                .map(territories::departement)
                .flatMap(Optional::stream)
                .toList();
        departements.stream()
                .map(Departement::regionCode)
                .distinct()
                .map(territories::region)
                .flatMap(Optional::stream)
                .forEach(region -> names.add(region.name()));
        return new Indexed(entry, requestId, departements, names);
    }

    /// Where an atelier took place: in the départements of its communes, or all over its intercommunalité, which
    /// may spread over several.
    List<String> departements(List<String> known, List<String> communes, BearerKind kind, @Nullable String code) {
        if (!communes.isEmpty()) {
            return Stream.concat(
                            known.stream(),
                            territories.communes(communes).stream().map(Commune::departementCode))
                    .distinct()
                    .toList();
        }
        var spread = bearer(kind, code).map(Epci::departementCodes).orElse(List.of());
        return Stream.concat(known.stream(), spread.stream()).distinct().toList();
    }

    /// The communes that say more than their intercommunalité does: none when they are all of its members.
    List<String> narrower(List<String> communes, BearerKind kind, String code) {
        var members = kind == BearerKind.EPCI
                ? territories.members(code).stream().map(Commune::insee).toList()
                : List.<String>of();
        return !members.isEmpty() && communes.containsAll(members) ? List.of() : communes;
    }

    private Optional<Epci> bearer(BearerKind kind, @Nullable String code) {
        return kind == BearerKind.EPCI && code != null ? territories.epci(code) : Optional.empty();
    }
}
