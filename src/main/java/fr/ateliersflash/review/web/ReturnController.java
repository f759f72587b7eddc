package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

/// Asks the service for more: remarks, each tied to a section or a piece, and a due date.
@Controller
@RequestMapping("/demandes/{reference}/retour")
@For(Capacity.BUREAU)
class ReturnController {

    private static final int USUAL_DAYS = 21;

    private final Dossiers dossiers;
    private final Examination examination;
    private final Clock clock;

    ReturnController(Dossiers dossiers, Examination examination, Clock clock) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.clock = clock;
    }

    record ReturnPage(Reference reference, String bearer, List<RemarkTarget> targets) {}

    record RemarkLine(
            @Nullable RemarkTarget target, @Size(max = 4000) String text) {
        RemarkLine {
            text = Typed.text(text);
        }
    }

    /// @param remarks one line for each section and piece, in their order, empty where there is nothing to say
    record ReturnForm(
            @NotNull @Nullable LocalDate dueOn, @Valid List<RemarkLine> remarks) {
        ReturnForm {
            var typed = remarks == null ? List.<RemarkLine>of() : remarks;
            remarks = Arrays.stream(RemarkTarget.values())
                    .map(target -> typed.stream()
                            .filter(line -> line != null && line.target() == target)
                            .findFirst()
                            .orElseGet(() -> new RemarkLine(target, "")))
                    .toList();
        }

        List<Examination.Point> points() {
            return remarks.stream()
                    .filter(line -> line != null
                            && line.target() != null
                            && !line.text().isEmpty())
                    .map(line -> new Examination.Point(line.target(), line.text()))
                    .toList();
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, new ReturnForm(today().plusDays(USUAL_DAYS), List.of()), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var dueOn = form.dueOn();
        if (dueOn != null && !dueOn.isAfter(today())) {
            errors.rejectValue("dueOn", "review.return.dueOn.past");
        }
        if (form.points().isEmpty()) {
            errors.reject("review.return.none");
        }
        if (errors.hasErrors() || dueOn == null) {
            return page(reference, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        examination.sendBack(reference, form.points(), dueOn, viewer);
        redirect.addFlashAttribute("flash", "review.return.done");
        return new ModelAndView("redirect:/demandes/" + reference);
    }

    private ModelAndView page(Reference reference, ReturnForm form, HttpStatus status, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.allows(RequestAct.RETURN, viewer) && status == HttpStatus.OK) {
            throw new NotFound("nothing to send back in " + reference);
        }
        var page = new ReturnPage(reference, request.bearer().name(), List.of(RemarkTarget.values()));
        return new ModelAndView("review/return", Map.of("page", page, "form", form), status);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
