package fr.ateliersflash.territory.web;

import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Territories;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@PublicPage
@RestController
class EpciController {

    private static final int PROPOSED = 10;

    private final Territories territories;
    private final MessageSource messages;

    EpciController(Territories territories, MessageSource messages) {
        this.territories = territories;
        this.messages = messages;
    }

    @GetMapping("/territoires/epci")
    List<Suggestion> list(@RequestParam(name = "q", defaultValue = "") String typed) {
        return territories.searchEpci(typed, PROPOSED).stream()
                .map(this::suggestion)
                .toList();
    }

    private Suggestion suggestion(Epci epci) {
        var hint = messages.getMessage(
                "territory.epci.hint",
                new Object[] {epci.members(), epci.population(), String.join(", ", epci.departementCodes())},
                Locale.FRENCH);
        return new Suggestion(epci.siren(), epci.fullName(), hint);
    }
}
