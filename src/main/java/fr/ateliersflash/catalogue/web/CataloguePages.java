package fr.ateliersflash.catalogue.web;

import fr.ateliersflash.catalogue.Catalogue;
import fr.ateliersflash.catalogue.Entry;
import fr.ateliersflash.catalogue.Filter;
import fr.ateliersflash.catalogue.web.CataloguePage.Card;
import fr.ateliersflash.catalogue.web.CataloguePage.Choices;
import fr.ateliersflash.catalogue.web.CataloguePage.Link;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Territories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the entries of the catalogue into words.
@Component
class CataloguePages {

    private final Catalogue catalogue;
    private final Territories territories;
    private final Wording wording;

    CataloguePages(Catalogue catalogue, Territories territories, Wording wording) {
        this.catalogue = catalogue;
        this.territories = territories;
        this.wording = wording;
    }

    /// What the words of the address mean; those that mean nothing let everything through.
    Filter filter(FilterForm form) {
        return new Filter(
                form.q(),
                form.chosenFormat().orElse(null),
                form.chosenTheme().orElse(null),
                territories.region(form.region()).map(Region::code).orElse(null),
                territories
                        .departement(form.departement())
                        .map(Departement::code)
                        .orElse(null),
                catalogue.editions().stream()
                        .filter(form.edition()::equals)
                        .findFirst()
                        .orElse(null));
    }

    CataloguePage list(FilterForm form, List<Entry> entries, boolean hasPrevious, boolean hasNext) {
        return new CataloguePage(
                choices(),
                tags(form),
                cards(entries),
                hasPrevious && !entries.isEmpty() ? further(form, "avant", entries.getFirst()) : null,
                hasNext && !entries.isEmpty() ? further(form, "apres", entries.getLast()) : null);
    }

    EntryPage show(Entry entry, List<Entry> similar) {
        var departements = departements(entry);
        var title = entry.subject().startsWith(entry.place())
                ? entry.subject()
                : wording.of("catalogue.entry.title", entry.place(), entry.subject());
        return new EntryPage(
                List.of(
                        new EntryPage.Step(wording.of("catalogue.list.title"), "/ateliers-realises"),
                        new EntryPage.Step(entry.place(), null)),
                title,
                wording.of(
                        "catalogue.entry.lead",
                        wording.of("catalogue.format", entry.format()),
                        entry.edition(),
                        departements.size(),
                        French.list(departements.stream().map(Departement::of).toList())),
                facts(entry, departements),
                entry.summary(),
                cards(similar),
                nearby(entry, departements));
    }

    private List<Option> facts(Entry entry, List<Departement> departements) {
        var facts = new ArrayList<Option>();
        facts.add(fact("place", entry.place()));
        facts.add(fact("format", wording.of("catalogue.format", entry.format())));
        facts.add(fact("edition", entry.edition()));
        facts.add(fact("bearer", bearer(entry)));
        facts.add(fact("communes", communes(entry)));
        facts.add(fact("departements", names(departements)));
        facts.add(fact("subject", entry.subject()));
        if (entry.theme() != null) {
            facts.add(fact("theme", wording.of("request.theme", entry.theme())));
        }
        return facts;
    }

    private Option fact(String name, String value) {
        return new Option(value, wording.of("catalogue.entry." + name));
    }

    private String bearer(Entry entry) {
        var code = Optional.ofNullable(entry.bearerCode());
        var official = entry.bearerKind() == BearerKind.COMMUNE
                ? code.flatMap(territories::commune).map(Commune::of)
                : code.flatMap(territories::epci).map(Epci::fullName);
        var key = "catalogue.bearer." + (official.isPresent() ? "official." : "named.") + entry.bearerKind();
        return wording.of(key, official.orElse(entry.bearerName()));
    }

    private String communes(Entry entry) {
        return entry.communes().isEmpty()
                ? wording.of("catalogue.entry.communes.all")
                : French.list(territories.communes(entry.communes()).stream()
                        .map(Commune::name)
                        .toList());
    }

    private List<Link> nearby(Entry entry, List<Departement> departements) {
        var regions = departements.stream()
                .map(Departement::regionCode)
                .distinct()
                .map(territories::region)
                .flatMap(Optional::stream)
                .map(region -> new Link(
                        wording.of("catalogue.entry.nearby.region", region.name()),
                        FilterForm.of("region", region.code()).address("")));
        var format = new Link(
                wording.of("catalogue.entry.nearby.format", wording.of("catalogue.format.plural", entry.format())),
                FilterForm.of("format", FilterForm.word(entry.format())).address(""));
        return Stream.concat(regions, Stream.of(format)).toList();
    }

    private Choices choices() {
        return new Choices(
                Arrays.stream(Format.values())
                        .map(one -> new Option(FilterForm.word(one), wording.of("catalogue.format", one)))
                        .toList(),
                Arrays.stream(Theme.values())
                        .map(one -> new Option(FilterForm.word(one), wording.of("request.theme", one)))
                        .toList(),
                territories.regions().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                territories.departements().stream()
                        .map(one -> new Option(one.code(), label(one)))
                        .toList(),
                catalogue.editions().stream().map(one -> new Option(one, one)).toList());
    }

    private List<Link> tags(FilterForm form) {
        return form.inForce().keySet().stream()
                .flatMap(name -> meaning(name, form).stream()
                        .map(value -> new Link(
                                wording.of("catalogue.filter.tag", wording.of("catalogue.filter." + name), value),
                                form.address(name))))
                .toList();
    }

    /// What a filter in force means, empty when nothing.
    private Optional<String> meaning(String name, FilterForm form) {
        return switch (name) {
            case "format" -> form.chosenFormat().map(one -> wording.of("catalogue.format", one));
            case "theme" -> form.chosenTheme().map(one -> wording.of("request.theme", one));
            case "region" -> territories.region(form.region()).map(Region::name);
            case "departement" -> territories.departement(form.departement()).map(CataloguePages::label);
            case "edition" ->
                catalogue.editions().stream().filter(form.edition()::equals).findFirst();
            default -> Optional.of(form.q());
        };
    }

    private List<Card> cards(List<Entry> entries) {
        var known =
                territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        return entries.stream()
                .map(entry -> new Card(
                        entry.place(),
                        entry.subject(),
                        wording.of(
                                "catalogue.list.detail",
                                wording.of("catalogue.format", entry.format()),
                                entry.edition(),
                                names(entry.departements().stream()
                                        .map(code -> Optional.ofNullable(known.get(code))
                                                .or(() -> territories.departement(code)))
                                        .flatMap(Optional::stream)
                                        .toList())),
                        "/ateliers-realises/" + entry.slug()))
                .toList();
    }

    private List<Departement> departements(Entry entry) {
        return entry.departements().stream()
                .map(territories::departement)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String names(List<Departement> departements) {
        return French.list(departements.stream().map(CataloguePages::label).toList());
    }

    private static String label(Departement departement) {
        return "%s (%s)".formatted(departement.name(), departement.code());
    }

    private static String further(FilterForm form, String direction, Entry entry) {
        var address = form.address("");
        return address + (address.contains("?") ? "&" : "?") + direction + "=" + entry.slug();
    }
}
