package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The organisations that take part, for whoever keeps them.
@Controller
@RequestMapping("/administration/organisations")
@For(Capacity.ADMINISTRATOR)
class OrganisationController {

    private static final int ROWS = 25;

    private final Directory directory;
    private final OrganisationPages pages;
    private final Wording wording;

    OrganisationController(Directory directory, OrganisationPages pages, Wording wording) {
        this.directory = directory;
        this.pages = pages;
        this.wording = wording;
    }

    record SearchForm(String q) {
        SearchForm {
            q = Typed.line(q);
        }
    }

    record ListPage(List<Row> rows, @Nullable String next, boolean keeper) {}

    record Row(String name, String href, String kind) {}

    /// @param after shows what comes after this organisation
    @GetMapping
    @For(value = Capacity.ADMINISTRATOR, readers = true)
    ModelAndView list(
            @ModelAttribute("form") SearchForm form,
            @RequestParam(name = "apres", defaultValue = "0") long after,
            Viewer viewer) {
        var last = after == 0 ? "" : directory.organisation(after).name();
        var found = directory.search(form.q(), last, after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var page = new ListPage(
                shown.stream().map(this::row).toList(),
                found.size() > ROWS ? further(form, shown.getLast()) : null,
                viewer.is(Capacity.ADMINISTRATOR));
        return new ModelAndView("account/list", Map.of("page", page));
    }

    @GetMapping("/{id}")
    @For(value = Capacity.ADMINISTRATOR, readers = true)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return new ModelAndView("account/show", Map.of("page", pages.of(id, viewer), "form", PersonForm.EMPTY));
    }

    private Row row(Organisation organisation) {
        return new Row(
                organisation.name(),
                "/administration/organisations/" + organisation.id(),
                wording.of("account.kind", organisation.kind()));
    }

    private static String further(SearchForm form, Organisation last) {
        return UriComponentsBuilder.fromPath("/administration/organisations")
                .queryParam("q", "{q}")
                .queryParam("apres", last.id())
                .encode()
                .buildAndExpand(form.q())
                .toUriString();
    }
}
