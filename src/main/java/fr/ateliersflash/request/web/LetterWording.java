package fr.ateliersflash.request.web;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Territories;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a fiche says, as a letter says it: short, and with a blank to fill in by hand where it says nothing yet.
@Component
class LetterWording {

    private static final int LONGEST = 400;

    private final Wording wording;
    private final Territories territories;

    LetterWording(Wording wording, Territories territories) {
        this.wording = wording;
        this.territories = territories;
    }

    String of(String key, String... arguments) {
        return wording.of(key, (Object[]) arguments);
    }

    /// The lines of one message, apart from each other by a bar.
    List<String> lines(String key) {
        return List.of(wording.of(key).split("\\|"));
    }

    /// What somebody typed, on one line, cut after a word when it is long.
    String typed(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return orBlank(line);
        }
        return line.substring(0, line.lastIndexOf(' ', LONGEST) > 0 ? line.lastIndexOf(' ', LONGEST) : LONGEST)
                + " […]";
    }

    /// The same inside a sentence, which has its own end.
    String typedWithin(String text) {
        return typed(text.strip().replaceFirst("[\\s.;:,]+$", ""));
    }

    String chosen(String prefix, Collection<? extends Enum<?>> constants) {
        return orBlank(constants.stream().map(one -> wording.of(prefix, one)).collect(Collectors.joining(", ")));
    }

    String orBlank(String text) {
        return text.isBlank() ? wording.of("request.letter.blank") : text;
    }

    /// `la commune d’Évron`.
    String bearer(AtelierRequest request) {
        return bearer("request.letter.bearer", request);
    }

    /// `Commune d’Évron`.
    String sender(AtelierRequest request) {
        return bearer("request.letter.sender", request);
    }

    private String bearer(String prefix, AtelierRequest request) {
        var bearer = request.bearer();
        var name = bearer.kind() == BearerKind.COMMUNE
                ? territories.commune(bearer.code()).map(Commune::of).orElse(bearer.name())
                : bearer.name();
        return wording.of(prefix + "." + bearer.kind(), name);
    }

    /// `le site « Usine » (commune d’Évron)`.
    String where(AtelierRequest request) {
        var site = request.fiche().site().name();
        var communes = territories.communes(request.fiche().site().communes());
        var names = communes.stream().map(Commune::name).collect(Collectors.joining(", "));
        if (communes.isEmpty()) {
            return wording.of("request.letter.blank");
        }
        if (communes.size() == 1) {
            var of = communes.getFirst().of();
            return site.isEmpty()
                    ? wording.of("request.letter.where.one", of)
                    : wording.of("request.letter.where.site", site, of);
        }
        return site.isEmpty()
                ? wording.of("request.letter.where.many", names)
                : wording.of("request.letter.where.siteOfMany", site, names);
    }

    String population(AtelierRequest request) {
        var communes = territories.communes(request.fiche().site().communes());
        return communes.isEmpty()
                ? wording.of("request.letter.blank")
                : French.number(communes.stream().mapToLong(Commune::population).sum());
    }

    /// The intercommunalité of a commune that asks; blank when it is not known.
    String epci(AtelierRequest request) {
        var bearer = request.bearer();
        var epci = bearer.kind() == BearerKind.COMMUNE
                ? territories.epciOf(bearer.code())
                : territories.epci(bearer.code());
        return wording.of(
                "request.letter.epci", orBlank(epci.map(Epci::fullName).orElse("")));
    }

    /// `de la Mayenne`.
    String departement(AtelierRequest request) {
        return territories
                .departement(request.departementCode())
                .map(one -> one.of())
                .orElse(wording.of("request.letter.blank"));
    }
}
