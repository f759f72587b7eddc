package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Siren;
import fr.ateliersflash.territory.Territories;
import fr.ateliersflash.territory.web.Places;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lets organisations in: first its kind, then what that kind is known by.
@Controller
@RequestMapping("/administration/organisations/nouvelle")
@For(Capacity.ADMINISTRATOR)
class NewcomerController {

    private static final int SHORTEST_NAME = 2;

    private final Registration registration;
    private final Places places;
    private final Territories territories;
    private final Wording wording;

    NewcomerController(Registration registration, Places places, Territories territories, Wording wording) {
        this.registration = registration;
        this.places = places;
        this.territories = territories;
        this.wording = wording;
    }

    record ChoicePage(List<Door> doors) {}

    record Door(String title, String text, String href) {}

    /// @param choices what was meant, to choose from, when a place was not clear
    record NewcomerPage(
            Newcomer kind,
            String title,
            String action,
            List<Option> choices,
            List<Option> regions,
            List<Refusal> refusals) {}

    /// What came out of reading a form.
    ///
    /// @param outcome empty when the form is to be mended
    private record Answer(Optional<Outcome<Organisation>> outcome, List<Option> choices) {

        static Answer of(Optional<Outcome<Organisation>> outcome) {
            return new Answer(outcome, List.of());
        }
    }

    @GetMapping
    ModelAndView choose() {
        var doors = Arrays.stream(Newcomer.values())
                .map(kind -> new Door(
                        wording.of("account.newcomer", kind),
                        wording.of("account.newcomer." + kind + ".text"),
                        address(kind)))
                .toList();
        return new ModelAndView("account/choice", Map.of("page", new ChoicePage(doors)));
    }

    @GetMapping("/{word}")
    ModelAndView form(@PathVariable String word) {
        var page = page(Newcomer.of(word), List.of(), List.of());
        return new ModelAndView("account/form", Map.of("page", page, "form", OrganisationForm.EMPTY));
    }

    @PostMapping("/{word}")
    ModelAndView create(
            @PathVariable String word,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var kind = Newcomer.of(word);
        var by = viewer.acting(Capacity.ADMINISTRATOR);
        var answer = errors.hasErrors() ? Answer.of(Optional.empty()) : register(kind, form, errors, by);
        if (answer.outcome().isEmpty()) {
            return again(page(kind, answer.choices(), List.of()));
        }
        return switch (answer.outcome().get()) {
            case Outcome.Refused<Organisation>(var refusals) -> again(page(kind, List.of(), refusals));
            case Outcome.Done<Organisation>(var organisation) -> {
                redirect.addFlashAttribute("flash", "account.organisation.done");
                yield new ModelAndView("redirect:/administration/organisations/" + organisation.id());
            }
        };
    }

    private Answer register(Newcomer kind, OrganisationForm form, BindingResult errors, By by) {
        return switch (kind) {
            case COMMUNE -> {
                var answer = places.commune(form.commune(), form.communeCode(), "commune", errors);
                yield new Answer(
                        answer.found().map(one -> registration.commune(one.name(), one.insee(), by)), answer.choices());
            }
            case EPCI -> {
                var answer = places.epci(form.epci(), form.epciCode(), errors);
                yield new Answer(
                        answer.found().map(one -> registration.grouping(one.name(), one.siren(), by)),
                        answer.choices());
            }
            case GROUPING -> Answer.of(grouping(form, errors, by));
            case STATE_SERVICE -> Answer.of(stateService(form, errors, by));
            case REGIONAL_SERVICE -> Answer.of(regionalService(form, errors, by));
            case GROUPEMENT -> Answer.of(named(OrganisationKind.GROUPEMENT, form, errors, by));
            case BUREAU -> Answer.of(named(OrganisationKind.BUREAU, form, errors, by));
            case ADMINISTRATION -> Answer.of(named(OrganisationKind.ADMINISTRATION, form, errors, by));
        };
    }

    private Optional<Outcome<Organisation>> grouping(OrganisationForm form, BindingResult errors, By by) {
        checkName(form, errors);
        var siren = Siren.parse(form.siren());
        if (siren.isEmpty() && !errors.hasFieldErrors("siren")) {
            errors.rejectValue("siren", "account.organisation.siren.wrong");
        }
        return siren.filter(known -> !errors.hasErrors())
                .map(known -> registration.grouping(form.name(), known.value(), by));
    }

    private Optional<Outcome<Organisation>> stateService(OrganisationForm form, BindingResult errors, By by) {
        checkName(form, errors);
        var departement = territories.departement(form.departement().toUpperCase(Locale.ROOT));
        if (departement.isEmpty() && !errors.hasFieldErrors("departement")) {
            errors.rejectValue("departement", "account.organisation.departement.unknown");
        }
        return departement
                .filter(known -> !errors.hasErrors())
                .map(known -> registration.stateService(form.name(), known.code(), ownRegion(known), by));
    }

    /// Overseas, the service of the département is also that of the région.
    private static @Nullable String ownRegion(Departement departement) {
        return departement.code().length() > 2 ? departement.regionCode() : null;
    }

    private Optional<Outcome<Organisation>> regionalService(OrganisationForm form, BindingResult errors, By by) {
        checkName(form, errors);
        var region = territories.region(form.region());
        if (region.isEmpty() && !errors.hasFieldErrors("region")) {
            errors.rejectValue("region", "account.organisation.region.missing");
        }
        return region.map(Region::code)
                .filter(known -> !errors.hasErrors())
                .map(known -> registration.regionalService(form.name(), known, by));
    }

    private Optional<Outcome<Organisation>> named(
            OrganisationKind kind, OrganisationForm form, BindingResult errors, By by) {
        checkName(form, errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(Outcome.done(registration.named(kind, form.name(), by)));
    }

    private static void checkName(OrganisationForm form, BindingResult errors) {
        if (form.name().length() < SHORTEST_NAME) {
            errors.rejectValue("name", "account.organisation.name.missing");
        }
    }

    private NewcomerPage page(Newcomer kind, List<Option> choices, List<Refusal> refusals) {
        return new NewcomerPage(
                kind,
                wording.of("account.newcomer", kind),
                address(kind),
                choices,
                kind == Newcomer.REGIONAL_SERVICE
                        ? territories.regions().stream()
                                .map(region -> new Option(region.code(), region.name()))
                                .toList()
                        : List.of(),
                refusals);
    }

    private static ModelAndView again(NewcomerPage page) {
        return new ModelAndView("account/form", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String address(Newcomer kind) {
        return "/administration/organisations/nouvelle/" + kind.slug();
    }
}
