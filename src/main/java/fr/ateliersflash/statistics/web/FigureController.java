package fr.ateliersflash.statistics.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.statistics.web.FigurePage.Block;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The figures of the scheme: delays, how far requests go, credits; and the lists one can take away.
@Controller
@RequestMapping("/chiffres")
@For(value = Capacity.BUREAU, readers = true)
class FigureController {

    /// Those that the bureau has no page for, beside those of the figures.
    private static final List<String> LISTS =
            List.of("demandes", "ateliers", "designations", "delegations", "bons-de-commande", "grand-livre");

    private final FigurePages pages;

    FigureController(FigurePages pages) {
        this.pages = pages;
    }

    /// @param filter what of the address each list keeps
    record ExportsPage(List<FigurePage.Tab> tabs, List<Option> years, List<String> lists, String filter) {}

    @GetMapping
    ModelAndView delays(@ModelAttribute("form") FigureForm form, Viewer viewer) {
        return page("/chiffres", "statistics/delays", form, pages.delays(form, viewer), viewer);
    }

    @GetMapping("/parcours")
    ModelAndView funnel(@ModelAttribute("form") FigureForm form, Viewer viewer) {
        return page("/chiffres/parcours", "statistics/funnel", form, pages.funnel(form.filter(), viewer), viewer);
    }

    @GetMapping("/credits")
    ModelAndView money(@ModelAttribute("form") FigureForm form, Viewer viewer) {
        return page("/chiffres/credits", "statistics/money", form, pages.money(form.filter(), viewer), viewer);
    }

    @GetMapping("/exports")
    ModelAndView exports(@ModelAttribute("form") FigureForm form, Viewer viewer) {
        var year = form.filter().year();
        var page = new ExportsPage(
                pages.tabs("/chiffres/exports"), pages.years(viewer), LISTS, year == null ? "" : "annee=" + year);
        return new ModelAndView("statistics/exports", Map.of("page", page));
    }

    private ModelAndView page(String place, String view, FigureForm form, List<Block> blocks, Viewer viewer) {
        return new ModelAndView(view, Map.of("page", pages.page(place, form, blocks, viewer)));
    }
}
