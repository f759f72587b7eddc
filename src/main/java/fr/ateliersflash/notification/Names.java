package fr.ateliersflash.notification;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Organisations and places as a French sentence takes them: `la DDT de la Mayenne`, `de la commune d’Évron`.
@Component
class Names {

    private static final Set<String> FEMININE = Set.of(
            "ddt",
            "ddtm",
            "deal",
            "dreal",
            "drieat",
            "dtam",
            "direction",
            "cc",
            "ca",
            "cu",
            "communauté",
            "métropole",
            "mairie",
            "commune",
            "ville",
            "préfecture");
    private static final Set<String> MASCULINE =
            Set.of("groupement", "bureau", "syndicat", "petr", "pôle", "service", "sivom", "siaep", "caue", "cabinet");

    private final Territories territories;
    private final Wording wording;

    Names(Territories territories, Wording wording) {
        this.territories = territories;
        this.wording = wording;
    }

    /// Whoever acted, at the beginning of a sentence.
    String who(By by, AtelierRequest request) {
        return capitalised(
                switch (by.capacity()) {
                    case BUREAU, HEAD_OF_BUREAU -> wording.of("notification.who.bureau");
                    case COLLECTIVITE -> collectivite(request.bearer());
                    case CLOCK -> wording.of("notification.who.clock");
                    case SERVICE, MANDATAIRE, CO_WRITER, COMMENTER, ADMINISTRATOR -> withArticle(by.organisation());
                });
    }

    /// `d’Évron`, `de la CC des Coëvrons`.
    String ofBearer(Bearer bearer) {
        return bearer.kind() == BearerKind.COMMUNE
                ? territories.commune(bearer.code()).map(Commune::of).orElseGet(() -> of(bearer.name()))
                : of(bearer.name());
    }

    String collectivite(Bearer bearer) {
        return bearer.kind() == BearerKind.COMMUNE
                ? wording.of("notification.who.commune", ofBearer(bearer))
                : withArticle(bearer.name());
    }

    /// `la DDT de la Mayenne`, `le groupement …`; as it is when nothing tells its gender.
    static String withArticle(String name) {
        var first = first(name);
        if (first.startsWith("ud-")) {
            return "l’" + name;
        }
        if (FEMININE.contains(first)) {
            return "la " + name;
        }
        return MASCULINE.contains(first) ? "le " + lowered(name, first) : name;
    }

    /// `de la DDT de la Mayenne`, `du groupement …`, `d’Évron`.
    static String of(String name) {
        var named = withArticle(name);
        if (named.startsWith("le ") && !named.equals(name)) {
            return "du " + named.substring(3);
        }
        return "aeéèêiïîoôuyœh".indexOf(Character.toLowerCase(named.charAt(0))) >= 0 && named.equals(name)
                ? "d’" + named
                : "de " + named;
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static String first(String name) {
        return name.split(" ", 2)[0].toLowerCase(Locale.FRENCH);
    }

    /// An acronym keeps its capitals.
    private static String lowered(String name, String first) {
        return name.startsWith(first.toUpperCase(Locale.FRENCH)) ? name : first + name.substring(first.length());
    }
}
