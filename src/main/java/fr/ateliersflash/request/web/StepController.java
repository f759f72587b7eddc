package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Actors;
import fr.ateliersflash.request.Contacts;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Logistics;
import fr.ateliersflash.request.Programmes;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Themes;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The steps of the fiche that are plain forms: each section is its own form and is saved on its own. The territory
/// and the pieces have their controllers.
@Controller
@RequestMapping("/demandes/{reference}/fiche")
@For({Capacity.SERVICE, Capacity.COLLECTIVITE})
class StepController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final StepPages pages;
    private final Clock clock;

    StepController(Dossiers dossiers, Filing filing, StepPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{slug}")
    ModelAndView form(@PathVariable Reference reference, @PathVariable String slug, Viewer viewer) {
        var step = Step.of(slug).orElseThrow(() -> new NotFound("step " + slug));
        var request = dossiers.find(reference, viewer);
        if (!request.allows(RequestAct.EDIT, viewer)) {
            return new ModelAndView(Addresses.redirect(Addresses.recap(reference)));
        }
        return new ModelAndView(
                StepPages.view(step),
                Map.of("page", pages.of(request, step), "form", request.fiche().section(step)));
    }

    @PostMapping("/contacts")
    ModelAndView contacts(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Contacts form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        return save(reference, Step.CONTACTS, version, form, errors, then, viewer);
    }

    @PostMapping("/objet")
    ModelAndView purpose(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Purpose form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        return save(reference, Step.PURPOSE, version, form, errors, then, viewer);
    }

    @PostMapping("/themes-et-attentes")
    ModelAndView themes(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Themes form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        return save(reference, Step.THEMES, version, form, errors, then, viewer);
    }

    @PostMapping("/acteurs")
    ModelAndView actors(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Actors form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        return save(reference, Step.ACTORS, version, form, errors, then, viewer);
    }

    @PostMapping("/programmes")
    ModelAndView programmes(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Programmes form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        return save(reference, Step.PROGRAMMES, version, form, errors, then, viewer);
    }

    @PostMapping("/calendrier-et-logistique")
    ModelAndView logistics(
            @PathVariable Reference reference,
            @RequestParam long version,
            @Valid @ModelAttribute("form") Logistics form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        var start = form.wishedStart();
        if (start != null && start.isBefore(LocalDate.ofInstant(clock.instant(), French.PARIS))) {
            errors.rejectValue("wishedStart", "request.logistics.wishedStart.past");
        }
        return save(reference, Step.LOGISTICS, version, form, errors, then, viewer);
    }

    private ModelAndView save(
            Reference reference,
            Step step,
            long version,
            Section form,
            BindingResult errors,
            String then,
            Viewer viewer) {
        if (errors.hasErrors()) {
            var request = dossiers.find(reference, viewer);
            request.admit(viewer, RequestAct.EDIT);
            var page = pages.of(request, step).readAt(version);
            return new ModelAndView(
                    StepPages.view(step), Map.of("page", page, "form", form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        filing.save(reference, version, form, viewer);
        return new ModelAndView(StepPages.after(reference, step, then));
    }
}
