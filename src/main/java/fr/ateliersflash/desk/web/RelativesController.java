package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.catalogue.Kinship;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The past ateliers of communes like the one of a fiche, to write it with their memory at hand.
@Controller
class RelativesController {

    private static final int SHOWN = 9;

    private final Dossiers dossiers;
    private final Kinship kinship;
    private final Wording wording;

    RelativesController(Dossiers dossiers, Kinship kinship, Wording wording) {
        this.dossiers = dossiers;
        this.kinship = kinship;
        this.wording = wording;
    }

    record RelativesPage(Reference reference, String bearer, List<Card> cards) {}

    record Card(String title, String text, String detail, String href) {}

    @GetMapping("/demandes/{reference}/ateliers-semblables")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var fiche = request.fiche();
        var cards = kinship.of(fiche.site().communes(), fiche.themes().main(), SHOWN).stream()
                .map(this::card)
                .toList();
        return new ModelAndView(
                "desk/relatives",
                Map.of("page", new RelativesPage(reference, request.bearer().name(), cards)));
    }

    private Card card(Kinship.Relative relative) {
        var entry = relative.entry();
        var size = relative.population() == 0
                ? wording.of("desk.relatives.size.unknown")
                : wording.of("desk.relatives.size", French.number(relative.population()));
        var theme = entry.theme();
        var detail = theme == null ? size : wording.of("request.theme", theme) + " · " + size;
        return new Card(
                wording.of("desk.relatives.place", entry.place(), entry.edition()),
                entry.subject(),
                detail,
                "/ateliers-realises/" + entry.slug());
    }
}
