package fr.ateliersflash.agreement.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.PriceSheet;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

/// New prices from a day on: a spreadsheet is looked at before it is taken, a coefficient revises them all.
@Controller
@RequestMapping("/accords-cadres/{id:\\d{1,18}}/bordereau")
@For(Capacity.HEAD_OF_BUREAU)
class ScheduleController {

    private static final String FORM = "agreement/schedule";
    private static final String REVISION = "agreement/revision";

    private final Agreements agreements;
    private final SchedulePages pages;

    ScheduleController(Agreements agreements, SchedulePages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id) {
        return new ModelAndView(FORM, Map.of("page", pages.empty(id), "form", pages.newForm(id)));
    }

    @PostMapping("/apercu")
    ModelAndView preview(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            Viewer viewer)
            throws IOException {
        form.checkFile(errors);
        if (errors.hasErrors()) {
            return unprocessable(pages.empty(id));
        }
        var from = Objects.requireNonNull(form.from());
        return switch (agreements.preview(
                id, from, Objects.requireNonNull(form.file()).getBytes(), viewer)) {
            case Outcome.Refused<PriceSheet>(var refusals) ->
                unprocessable(pages.empty(id).refused(refusals));
            case Outcome.Done<PriceSheet>(var sheet) -> shown(id, from, sheet);
        };
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        var lines = form.lines();
        if (errors.hasErrors() || lines == null || lines.isBlank()) {
            form.checkFile(errors);
            return unprocessable(pages.empty(id));
        }
        var from = Objects.requireNonNull(form.from());
        return switch (agreements.schedule(id, Answer.read(form.version()), from, lines, viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                unprocessable(pages.preview(id, from, agreements.preview(id, from, lines, viewer))
                        .refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.schedule.set", redirect);
        };
    }

    @GetMapping("/revision")
    ModelAndView revisionForm(@PathVariable long id) {
        return new ModelAndView(REVISION, Map.of("page", pages.empty(id), "form", pages.newForm(id)));
    }

    @PostMapping("/revision")
    ModelAndView revise(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes redirect) {
        form.checkCoefficient(errors);
        if (errors.hasErrors()) {
            return unprocessable(REVISION, pages.empty(id));
        }
        var from = Objects.requireNonNull(form.from());
        var coefficient = form.toCoefficient().orElseThrow();
        return switch (agreements.revise(id, Answer.read(form.version()), from, coefficient, viewer)) {
            case Outcome.Refused<FrameworkAgreement>(var refusals) ->
                unprocessable(REVISION, pages.empty(id).refused(refusals));
            case Outcome.Done<FrameworkAgreement>(var agreement) ->
                Answer.saved(agreement, "agreement.schedule.revised", redirect);
        };
    }

    private ModelAndView shown(long id, LocalDate from, PriceSheet sheet) {
        var page = pages.preview(id, from, sheet);
        return sheet.isRight()
                ? new ModelAndView(FORM, Map.of("page", page))
                : unprocessable(page.refused(pages.wrong(sheet)));
    }

    private static ModelAndView unprocessable(SchedulePage page) {
        return unprocessable(FORM, page);
    }

    private static ModelAndView unprocessable(String template, SchedulePage page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
