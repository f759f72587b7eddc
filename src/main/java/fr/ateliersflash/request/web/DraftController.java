package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Epci;
import fr.ateliersflash.territory.Siren;
import fr.ateliersflash.territory.Territories;
import fr.ateliersflash.territory.web.Places;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Opens a fiche: who asks, and where.
@Controller
@RequestMapping("/demandes/nouvelle")
@For(Capacity.SERVICE)
class DraftController {

    private final Filing filing;
    private final Places places;
    private final Territories territories;
    private final Wording wording;

    DraftController(Filing filing, Places places, Territories territories, Wording wording) {
        this.filing = filing;
        this.places = places;
        this.territories = territories;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form() {
        return page(DraftForm.EMPTY, new DraftPage(kinds(), List.of(), List.of(), List.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@Valid @ModelAttribute("form") DraftForm form, BindingResult errors, Viewer viewer) {
        var communes = List.<Option>of();
        var groupings = List.<Option>of();
        Optional<Commune> commune = Optional.empty();
        Optional<Epci> epci = Optional.empty();
        if (form.kind() == BearerKind.EPCI) {
            var answer = places.epci(form.epci(), form.epciCode(), errors);
            epci = answer.found();
            groupings = answer.choices();
        } else if (form.kind() != null) {
            var answer = places.commune(form.commune(), form.communeCode(), "commune", errors);
            commune = answer.found();
            communes = answer.choices();
        }
        var bearer = bearer(form, commune, epci, errors);
        if (errors.hasErrors() || bearer.isEmpty()) {
            return page(form, new DraftPage(kinds(), communes, groupings, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var where = commune.map(one -> List.of(one.insee())).orElseGet(() -> members(bearer.get()));
        return switch (filing.draft(bearer.get(), where, viewer)) {
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(form, new DraftPage(kinds(), communes, groupings, refusals), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<AtelierRequest>(var request) ->
                new ModelAndView(Addresses.redirect(Addresses.step(request.reference(), Step.CONTACTS)));
        };
    }

    private Optional<Bearer> bearer(
            DraftForm form, Optional<Commune> commune, Optional<Epci> epci, BindingResult errors) {
        return switch (form.kind()) {
            case null -> Optional.empty();
            case COMMUNE -> commune.map(one -> new Bearer(BearerKind.COMMUNE, one.insee(), one.name()));
            case EPCI -> epci.map(one -> new Bearer(BearerKind.EPCI, one.siren(), one.name()));
            case PETR -> namedBearer(BearerKind.PETR, form, errors);
            case SYNDICAT_MIXTE -> namedBearer(BearerKind.SYNDICAT_MIXTE, form, errors);
        };
    }

    private Optional<Bearer> namedBearer(BearerKind kind, DraftForm form, BindingResult errors) {
        if (form.name().length() < 3) {
            errors.rejectValue("name", "request.draft.name.missing");
        }
        var siren = Siren.parse(form.siren());
        if (siren.isEmpty() && !errors.hasFieldErrors("siren")) {
            errors.rejectValue("siren", "request.draft.siren.wrong");
        }
        return siren.filter(known -> !errors.hasErrors()).map(known -> new Bearer(kind, known.value(), form.name()));
    }

    private List<String> members(Bearer bearer) {
        return territories.members(bearer.code()).stream().map(Commune::insee).toList();
    }

    private List<Option> kinds() {
        return wording.options("request.bearer", BearerKind.values());
    }

    private static ModelAndView page(DraftForm form, DraftPage page, HttpStatus status) {
        return new ModelAndView("request/draft", Map.of("form", form, "page", page), status);
    }

    /// @param communes the communes one may have meant, to choose from
    record DraftPage(List<Option> kinds, List<Option> communes, List<Option> groupings, List<Refusal> refusals) {}
}
