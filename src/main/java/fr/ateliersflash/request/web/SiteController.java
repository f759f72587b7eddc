package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Saved;
import fr.ateliersflash.request.Site;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Territories;
import fr.ateliersflash.territory.web.Places;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// The territory and the site: communes are added one at a time, by name, postal code or INSEE code.
@Controller
@RequestMapping("/demandes/{reference}/fiche/territoire")
@SignedIn
class SiteController {

    private static final String ADD = "add";
    private static final String PREFIX = "site.";

    private final Dossiers dossiers;
    private final Filing filing;
    private final StepPages pages;
    private final SavedAnswers answers;
    private final Places places;
    private final Territories territories;
    private final Wording wording;

    SiteController(
            Dossiers dossiers,
            Filing filing,
            StepPages pages,
            SavedAnswers answers,
            Places places,
            Territories territories,
            Wording wording) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.pages = pages;
        this.answers = answers;
        this.places = places;
        this.territories = territories;
        this.wording = wording;
    }

    /// @param communes those chosen, to keep or uncheck, and those that were or that somebody else has chosen
    /// @param choices what the commune being added may be, when it was not clear
    record SitePage(List<Box> communes, List<Option> choices, String population) {}

    record Box(String value, String label, boolean checked) {}

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        var site = request.fiche().site();
        return request.allows(RequestAct.EDIT, viewer)
                ? page(request, Reading.of(site), SiteForm.of(site), List.of(), HttpStatus.OK, viewer)
                : new ModelAndView(Addresses.redirect(Addresses.recap(reference)));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable Reference reference,
            @RequestParam Reading read,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String take,
            HttpServletResponse response,
            Viewer viewer) {
        var communes = new ArrayList<>(form.site().communes());
        List<Option> choices = List.of();
        if (!form.added().isEmpty() || then.equals(ADD)) {
            var answer = places.commune(form.added(), form.addedCode(), "added", errors);
            choices = answer.choices();
            answer.found()
                    .map(Commune::insee)
                    .filter(one -> !communes.contains(one))
                    .ifPresent(communes::add);
        }
        if (errors.hasErrors()) {
            var request = dossiers.findWithPieces(reference, viewer);
            request.admit(viewer, RequestAct.EDIT);
            return page(request, read, form, choices, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        var typed = form.site().in(communes);
        return switch (filing.save(reference, read.showing(form.shown()), typed, List.of(take), viewer)) {
            case Outcome.Done<Saved>(var saved) -> {
                Arrival.tell(saved, read, response);
                answers.tell(saved, PREFIX, errors);
                yield errors.hasErrors()
                        ? contested(saved, form, communes, errors, viewer)
                        : new ModelAndView(next(reference, then, take));
            }
            case Outcome.Refused<Saved>(var refusals) -> {
                misplaced(refusals, errors);
                yield page(
                        dossiers.findWithPieces(reference, viewer),
                        read,
                        form,
                        choices,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        viewer);
            }
        };
    }

    @PostMapping(params = "then=" + SavedAnswers.MEANWHILE)
    @ResponseBody
    SavedAnswer saveMeanwhile(
            @PathVariable Reference reference,
            @RequestParam Reading read,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Viewer viewer) {
        var unreadable = SavedAnswers.unreadable(PREFIX, errors);
        return switch (filing.save(reference, read.showing(form.shown()), form.site(), unreadable, viewer)) {
            case Outcome.Done<Saved>(var saved) -> answers.of(saved, PREFIX, errors, figures(saved));
            case Outcome.Refused<Saved>(var refusals) -> {
                misplaced(refusals, errors);
                yield answers.refused(read, errors);
            }
        };
    }

    private Map<String, String> figures(Saved saved) {
        return Map.of("population", population(((Site) saved.section()).communes()));
    }

    private ModelAndView contested(
            Saved saved, SiteForm form, List<String> communes, BindingResult errors, Viewer viewer) {
        var request = dossiers.findWithPieces(saved.reference(), viewer);
        var offered = Stream.concat(form.shown().stream(), ((Site) saved.section()).communes().stream())
                .toList();
        var shown = new SiteForm((Site) saved.with(form.site().in(communes)), offered, "", "");
        var contested = SavedAnswers.contested(saved, PREFIX);
        var page = pages.givenBack(request, Step.SITE, saved.reading(), shown, contested, errors, viewer);
        page.addObject("site", page(shown, List.of()));
        return page;
    }

    private static void misplaced(List<Refusal> refusals, BindingResult errors) {
        refusals.forEach(refusal ->
                errors.rejectValue("added", refusal.key(), refusal.arguments().toArray(), null));
    }

    private static String next(Reference reference, String then, String taken) {
        return then.equals(ADD)
                ? Addresses.redirect(Addresses.step(reference, Step.SITE) + "#communes")
                : StepPages.after(reference, Step.SITE, then, taken);
    }

    private ModelAndView page(
            AtelierRequest request,
            Reading read,
            SiteForm form,
            List<Option> choices,
            HttpStatus status,
            Viewer viewer) {
        var page = pages.page(request, Step.SITE, read, form, status, viewer);
        page.addObject("site", page(form, choices));
        return page;
    }

    private SitePage page(SiteForm form, List<Option> choices) {
        var checked = form.site().communes();
        var offered = Stream.concat(checked.stream(), form.shown().stream())
                .distinct()
                .sorted()
                .toList();
        return new SitePage(
                territories.communes(offered).stream()
                        .map(commune -> new Box(commune.insee(), commune.label(), checked.contains(commune.insee())))
                        .toList(),
                choices,
                population(checked));
    }

    private String population(List<String> communes) {
        var inhabitants = territories.communes(communes).stream()
                .mapToLong(Commune::population)
                .sum();
        return wording.of("request.site.populationOf", French.number(inhabitants));
    }

    /// @param shown the communes that had a box, checked or not
    /// @param added the commune to add, as typed
    /// @param addedCode its INSEE code, when picked among suggestions
    record SiteForm(@Valid Site site, List<String> shown, String added, String addedCode) {

        SiteForm {
            shown = shown == null ? List.of() : List.copyOf(shown);
            site = site == null ? new Site(List.of(), null, null, null, "", "") : site;
            added = Typed.text(added);
            addedCode = Typed.text(addedCode);
        }

        static SiteForm of(Site site) {
            return new SiteForm(site, site.communes(), "", "");
        }
    }
}
