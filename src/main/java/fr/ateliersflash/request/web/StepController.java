package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.Logistics;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Saved;
import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Themes;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// The steps of the fiche that are plain forms: each section is its own form, saved on its own, and by scripts while it
/// is being typed. The territory and the pieces have their controllers.
@Controller
@RequestMapping("/demandes/{reference}/fiche/{slug}")
@SignedIn
class StepController {

    private final Dossiers dossiers;
    private final Filing filing;
    private final StepPages pages;
    private final SavedAnswers answers;
    private final Clock clock;

    StepController(Dossiers dossiers, Filing filing, StepPages pages, SavedAnswers answers, Clock clock) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.pages = pages;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, @PathVariable String slug, Viewer viewer) {
        var step = Step.of(slug).orElseThrow(() -> new NotFound("step " + slug));
        var request = dossiers.findWithPieces(reference, viewer);
        return request.allows(RequestAct.EDIT, viewer)
                ? page(request, request.fiche().section(step), viewer)
                : new ModelAndView(Addresses.redirect(Addresses.recap(reference)));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable Reference reference,
            @RequestParam Reading read,
            Section form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String take,
            HttpServletResponse response,
            Viewer viewer) {
        check(form, errors);
        if (errors.hasErrors()) {
            var request = dossiers.findWithPieces(reference, viewer);
            request.admit(viewer, RequestAct.EDIT);
            return pages.page(request, form.step(), read, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        var saved = SavedAnswers.done(filing.save(reference, read, form, List.of(take), viewer));
        Arrival.tell(saved, read, response);
        answers.tell(saved, "", errors);
        return saved.contested().isEmpty()
                ? new ModelAndView(StepPages.after(reference, form.step(), then, take))
                : contested(saved, form, errors, viewer);
    }

    @PostMapping(params = "then=" + SavedAnswers.MEANWHILE)
    @ResponseBody
    SavedAnswer saveMeanwhile(
            @PathVariable Reference reference,
            @RequestParam Reading read,
            Section form,
            BindingResult errors,
            Viewer viewer) {
        check(form, errors);
        var saved = SavedAnswers.done(filing.save(reference, read, form, SavedAnswers.unreadable("", errors), viewer));
        return answers.of(saved, "", errors, Map.of());
    }

    private ModelAndView contested(Saved saved, Section typed, BindingResult errors, Viewer viewer) {
        var request = dossiers.findWithPieces(saved.reference(), viewer);
        return pages.givenBack(
                request,
                typed.step(),
                saved.reading(),
                saved.with(typed),
                SavedAnswers.contested(saved, ""),
                errors,
                viewer);
    }

    private void check(Section form, BindingResult errors) {
        if (form instanceof Logistics logistics
                && logistics.wishedStart() != null
                && logistics.wishedStart().isBefore(LocalDate.ofInstant(clock.instant(), French.PARIS))) {
            errors.rejectValue("wishedStart", "request.logistics.wishedStart.past");
        }
        if (form instanceof Themes themes && themes.repeatsMain()) {
            errors.rejectValue("others", "request.themes.others.main");
        }
    }

    private ModelAndView page(AtelierRequest request, Section section, Viewer viewer) {
        return pages.page(request, section.step(), Reading.of(section), section, HttpStatus.OK, viewer);
    }
}
