package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// Who is away in the bureau, and who stands in meanwhile.
@Controller
@RequestMapping("/absences")
@For(Capacity.BUREAU)
class AbsenceController {

    private static final String ADDRESS = "redirect:/absences";

    private final Absences absences;
    private final Wording wording;

    AbsenceController(Absences absences, Wording wording) {
        this.absences = absences;
        this.wording = wording;
    }

    /// @param lends whether the viewer may lend their signature meanwhile
    record AbsencesPage(List<Line> absences, List<Option> colleagues, List<Refusal> refusals, boolean lends) {}

    record Line(long id, String name, String dates) {}

    record AbsenceForm(
            @NotNull @Nullable Long person,
            @NotNull @Nullable LocalDate from,
            @NotNull @Nullable LocalDate until,
            @NotNull @Nullable Long standIn) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(new AbsenceForm(viewer.personId(), null, null, null), List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var person = form.person();
        var from = form.from();
        var until = form.until();
        var standIn = form.standIn();
        if (errors.hasErrors() || person == null || from == null || until == null || standIn == null) {
            return page(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        return switch (absences.declare(person, standIn, from, until, viewer)) {
            case Outcome.Done<Absences.Absence> _ -> {
                redirect.addFlashAttribute("flash", "account.absence.done");
                yield new ModelAndView(ADDRESS);
            }
            case Outcome.Refused<Absences.Absence>(var refusals) ->
                page(form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @PostMapping("/{absence}/fin")
    String destroy(@PathVariable long absence, RedirectAttributes redirect, Viewer viewer) {
        absences.end(absence, viewer);
        redirect.addFlashAttribute("flash", "account.absence.ended");
        return ADDRESS;
    }

    private ModelAndView page(AbsenceForm form, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var page = new AbsencesPage(
                absences.ahead(viewer).stream().map(this::line).toList(),
                absences.colleagues(viewer).stream()
                        .map(person -> new Option(String.valueOf(person.id()), person.name()))
                        .toList(),
                refusals,
                viewer.is(Capacity.HEAD_OF_BUREAU) && viewer.signsFor().isEmpty());
        return new ModelAndView("account/absences", Map.of("page", page, "form", form), status);
    }

    private Line line(Absences.Absence absence) {
        return new Line(
                absence.id(),
                absence.person(),
                wording.of(
                        "account.absence.dates",
                        French.date(absence.from()),
                        French.date(absence.until()),
                        absence.standIn()));
    }
}
