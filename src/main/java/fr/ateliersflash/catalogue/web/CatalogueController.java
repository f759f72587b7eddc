package fr.ateliersflash.catalogue.web;

import fr.ateliersflash.catalogue.Catalogue;
import fr.ateliersflash.catalogue.Entry;
import fr.ateliersflash.shared.PublicPage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ateliers held, for everybody.
@Controller
@RequestMapping("/ateliers-realises")
@PublicPage
class CatalogueController {

    private static final int CARDS = 12;

    private final Catalogue catalogue;
    private final CataloguePages pages;

    CatalogueController(Catalogue catalogue, CataloguePages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /// @param after shows what comes after this atelier, by its slug
    /// @param before shows what comes before this one
    @GetMapping
    ModelAndView list(
            @ModelAttribute("form") FilterForm form,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "avant", defaultValue = "") String before) {
        var filter = pages.filter(form);
        var backwards = !before.isEmpty();
        var found = backwards ? catalogue.before(before, filter, CARDS + 1) : catalogue.after(after, filter, CARDS + 1);
        var more = found.size() > CARDS;
        var shown = found.stream().limit(CARDS).toList();
        List<Entry> inOrder = backwards ? shown.reversed() : shown;
        var page = pages.list(form, inOrder, backwards ? more : !after.isEmpty(), backwards || more);
        return new ModelAndView("catalogue/list", Map.of("page", page));
    }

    @GetMapping("/{slug}")
    ModelAndView show(@PathVariable String slug) {
        var entry = catalogue.find(slug);
        return new ModelAndView("catalogue/show", Map.of("page", pages.show(entry, catalogue.similarTo(entry))));
    }
}
