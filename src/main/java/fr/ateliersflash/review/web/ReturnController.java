package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.FicheWords;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.GivenBack;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks the service for more: remarks, each tied to a section or a piece, and a due date.
@Controller
@RequestMapping("/demandes/{reference}/retour")
@For(Capacity.BUREAU)
class ReturnController {

    private static final int USUAL_DAYS = 21;

    /// What one presses to go on reading.
    private static final String KEEP = "keep";

    private final Dossiers dossiers;
    private final Examination examination;
    private final FicheWords fiche;
    private final Clock clock;

    ReturnController(Dossiers dossiers, Examination examination, FicheWords fiche, Clock clock) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.fiche = fiche;
        this.clock = clock;
    }

    /// @param parts the fiche, section by section, each with the places where a remark can be made
    record ReturnPage(Reference reference, String bearer, List<PartView> parts) {}

    /// @param places the section or piece as a whole first, then its fields
    record PartView(RemarkTarget target, List<Place> places) {}

    /// @param index of its line in the form
    /// @param value what the field says, empty for a whole section
    record Place(int index, String field, String key, String value) {}

    /// @param shown what was prepared there when the form was opened
    record RemarkLine(
            @Nullable RemarkTarget target,
            @Size(max = 40) String field,
            String shown,
            @Size(max = Examination.Draft.LONGEST) String text) {
        RemarkLine {
            field = Typed.line(field);
            shown = Typed.text(shown);
            text = Typed.text(text);
        }

        static RemarkLine of(Spot spot, String text) {
            return new RemarkLine(spot.target(), Objects.requireNonNullElse(spot.field(), ""), text, text);
        }

        boolean isAt(Spot spot) {
            return target == spot.target() && field.equals(Objects.requireNonNullElse(spot.field(), ""));
        }
    }

    /// @param remarks one line for each section, field and piece, in their order, empty where there is nothing to say
    record ReturnForm(@Nullable LocalDate dueOn, @Valid List<RemarkLine> remarks) {
        ReturnForm {
            remarks = remarks == null
                    ? List.of()
                    : remarks.stream().filter(Objects::nonNull).toList();
        }

        static ReturnForm of(LocalDate dueOn, List<Examination.Point> points) {
            return new ReturnForm(
                    dueOn,
                    points.stream()
                            .map(point -> RemarkLine.of(point.spot(), point.text()))
                            .toList());
        }

        ReturnForm about(List<Spot> spots) {
            return new ReturnForm(
                    dueOn,
                    spots.stream()
                            .map(spot -> remarks.stream()
                                    .filter(line -> line.isAt(spot))
                                    .findFirst()
                                    .orElseGet(() -> RemarkLine.of(spot, "")))
                            .toList());
        }

        List<Examination.Draft> drafts(List<Spot> spots) {
            return spots.stream()
                    .flatMap(spot -> remarks.stream()
                            .filter(line -> line.isAt(spot))
                            .map(line -> new Examination.Draft(spot, line.shown(), line.text())))
                    .toList();
        }

        List<Examination.Point> points(List<Spot> spots) {
            return drafts(spots).stream()
                    .filter(draft -> !draft.text().isEmpty())
                    .map(draft -> new Examination.Point(draft.spot(), draft.text()))
                    .toList();
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.allows(RequestAct.RETURN, viewer)) {
            throw new NotFound("nothing to send back in " + reference);
        }
        var dueOn = examination.preparedDueDate(request).orElse(today().plusDays(USUAL_DAYS));
        var form = ReturnForm.of(dueOn, examination.prepared(request));
        var errors = new BeanPropertyBindingResult(form, "form");
        check(dueOn, errors);
        return page(request, form, errors, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "send") String then,
            RedirectAttributes redirect,
            Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var spots = spots(request);
        var points = form.points(spots);
        var dueOn = form.dueOn();
        check(dueOn, errors);
        if (then.equals(KEEP) && !errors.hasErrors()) {
            examination.prepare(reference, form.drafts(spots), dueOn, viewer);
            redirect.addFlashAttribute("flash", "review.return.kept");
            return new ModelAndView("redirect:/demandes/" + reference + "/retour");
        }
        if (dueOn == null && !errors.hasFieldErrors("dueOn") && !then.equals(KEEP)) {
            errors.rejectValue("dueOn", "review.return.dueOn.missing");
        }
        if (points.isEmpty() && !then.equals(KEEP)) {
            errors.reject("review.return.none");
        }
        if (errors.hasErrors() || dueOn == null) {
            return page(request, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        examination.prepare(reference, form.drafts(spots), dueOn, viewer);
        examination.sendBack(reference, points, dueOn, viewer);
        redirect.addFlashAttribute("flash", "review.return.done");
        return new ModelAndView("redirect:/demandes/" + reference);
    }

    private void check(@Nullable LocalDate dueOn, BindingResult errors) {
        if (dueOn != null && !dueOn.isAfter(today())) {
            errors.rejectValue("dueOn", "review.return.dueOn.past");
        }
    }

    /// Where a remark can be made: each section, each of its fields, each piece.
    private List<Spot> spots(AtelierRequest request) {
        var parts = fiche.parts(request);
        return Stream.of(RemarkTarget.values())
                .flatMap(target -> Stream.concat(
                        Stream.of(new Spot(target, null)),
                        parts.stream()
                                .filter(part -> part.step() == target.step())
                                .flatMap(part -> part.fields().stream())
                                .map(line -> new Spot(target, line.field()))))
                .toList();
    }

    private ModelAndView page(AtelierRequest request, ReturnForm form, BindingResult errors, HttpStatus status) {
        var spots = spots(request);
        var says = fiche.parts(request).stream()
                .flatMap(part ->
                        part.lines().stream().map(line -> Map.entry(key(part.step(), line.field()), line.value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var parts = Stream.of(RemarkTarget.values())
                .map(target -> new PartView(
                        target,
                        IntStream.range(0, spots.size())
                                .filter(index -> spots.get(index).target() == target)
                                .mapToObj(index -> place(index, spots.get(index), says))
                                .toList()))
                .toList();
        var page = new ReturnPage(request.reference(), request.bearer().name(), parts);
        return GivenBack.page("review/return", page, form.about(spots), errors, status);
    }

    private static Place place(int index, Spot spot, Map<String, String> says) {
        var field = spot.field();
        return field == null
                ? new Place(index, "", "review.target." + spot.target(), "")
                : new Place(index, field, key(spot.step(), field), says.getOrDefault(key(spot.step(), field), ""));
    }

    /// The key of a field's label.
    private static String key(Step step, String field) {
        return "request." + step.key() + "." + field;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
