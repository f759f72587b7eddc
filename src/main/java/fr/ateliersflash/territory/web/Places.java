package fr.ateliersflash.territory.web;

import fr.ateliersflash.shared.Option;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/// Understands a place as typed in a form, with or without the help of suggestions. Where several places answer,
/// says so on the field and offers them.
@Component
public class Places {

    private static final int OFFERED = 8;

    private final Territories territories;

    Places(Territories territories) {
        this.territories = territories;
    }

    /// @param choices what one may have meant, when it was not clear
    public record Answer<T>(Optional<T> found, List<Option> choices) {}

    public Answer<Commune> commune(String typed, String code, String field, BindingResult errors) {
        var picked = territories.commune(code);
        if (picked.isPresent()) {
            return new Answer<>(picked, List.of());
        }
        return switch (territories.resolve(typed)) {
            case Territories.Resolution.Found(var commune) -> new Answer<>(Optional.of(commune), List.of());
            case Territories.Resolution.Ambiguous(var communes) -> {
                errors.rejectValue(field, "territory.place.ambiguous");
                yield new Answer<>(
                        Optional.empty(),
                        communes.stream().limit(OFFERED).map(this::option).toList());
            }
            case Territories.Resolution.Unknown _ -> {
                errors.rejectValue(field, typed.isBlank() ? "territory.place.missing" : "territory.place.unknown");
                yield new Answer<>(Optional.empty(), List.of());
            }
        };
    }

    public Answer<Epci> epci(String typed, String code, BindingResult errors) {
        var picked = territories.epci(code).or(() -> territories.epci(typed));
        if (picked.isPresent()) {
            return new Answer<>(picked, List.of());
        }
        var found = typed.isBlank() ? List.<Epci>of() : territories.searchEpci(typed, OFFERED);
        if (found.size() == 1) {
            return new Answer<>(Optional.of(found.getFirst()), List.of());
        }
        var why = typed.isBlank() ? "missing" : found.isEmpty() ? "unknown" : "ambiguous";
        errors.rejectValue("epci", "territory.place." + why);
        return new Answer<>(
                Optional.empty(),
                found.stream().map(one -> new Option(one.siren(), one.name())).toList());
    }

    public Option option(Commune commune) {
        return new Option(commune.insee(), commune.label());
    }
}
