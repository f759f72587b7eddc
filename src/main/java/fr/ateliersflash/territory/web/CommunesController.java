package fr.ateliersflash.territory.web;

import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.territory.Match;
import fr.ateliersflash.territory.Territories;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@PublicPage
@RestController
class CommunesController {

    private static final int PROPOSED = 10;

    private final Territories territories;
    private final MessageSource messages;

    CommunesController(Territories territories, MessageSource messages) {
        this.territories = territories;
        this.messages = messages;
    }

    @GetMapping("/territoires/communes")
    List<Suggestion> list(@RequestParam(name = "q", defaultValue = "") String typed) {
        return territories.search(typed, PROPOSED).stream()
                .map(this::suggestion)
                .toList();
    }

    private Suggestion suggestion(Match match) {
        var commune = match.commune();
        return new Suggestion(commune.insee(), commune.label(), hint(match));
    }

    private String hint(Match match) {
        var commune = match.commune();
        var postalCode =
                commune.postalCodes().isEmpty() ? "" : commune.postalCodes().getFirst();
        return match.via() == null
                ? message("territory.commune.hint", postalCode, commune.departementName())
                : message("territory.commune.hint.via", postalCode, commune.departementName(), match.via());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
