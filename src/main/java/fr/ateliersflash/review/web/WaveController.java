package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.review.Choice;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// The selection waves: opened, decided on one table, closed.
@Controller
@RequestMapping("/vagues")
@For(Capacity.BUREAU)
class WaveController {

    private final Waves waves;
    private final Dossiers dossiers;
    private final Wording wording;

    WaveController(Waves waves, Dossiers dossiers, Wording wording) {
        this.waves = waves;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// @param waiting whether the viewer might open a wave, were there not one already
    record ListPage(List<WaveLine> waves, boolean mayOpen, boolean waiting, boolean mayLend) {}

    record WaveLine(
            String name,
            String href,
            String dates,
            boolean open,
            long selected,
            int capacity,
            String committed,
            String envelope) {}

    record OpeningPage(List<Refusal> refusals) {}

    record WavePage(
            WaveLine wave,
            long id,
            List<DecidedLine> decided,
            List<TableLine> table,
            List<Option> wishes,
            boolean decidable,
            List<Refusal> refusals) {}

    record DecidedLine(
            String reference,
            String bearer,
            boolean selected,
            String amount,
            @Nullable String reason) {}

    record TableLine(
            @Nullable Long rank, String reference, String bearer, String departement, String title, String validated) {}

    record OpeningForm(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Nullable LocalDate opensOn,
            @NotNull @Nullable LocalDate closesOn,
            @NotNull @Min(1) @Max(500) @Nullable Integer capacity,
            @NotNull @Nullable Money envelope) {
        OpeningForm {
            name = Typed.text(name);
        }
    }

    /// What is wanted of one line of the table: nothing, `select` or `defer`.
    record ChoiceForm(
            String reference,
            String wish,
            @Nullable Money amount,
            @Size(max = 2000) String reason) {
        ChoiceForm {
            reference = reference == null ? "" : reference;
            wish = wish == null ? "" : wish;
            reason = Typed.text(reason);
        }
    }

    record DecisionsForm(@Valid List<ChoiceForm> choices) {
        DecisionsForm {
            choices = choices == null
                    ? List.of()
                    : choices.stream().filter(Objects::nonNull).toList();
        }

        List<Waves.Wish> wishes() {
            return choices.stream()
                    .filter(choice -> !choice.wish().isEmpty())
                    .map(choice -> new Waves.Wish(
                            choice.reference(),
                            choice.wish().equals("select") ? choice.amount() : null,
                            choice.reason().isEmpty() ? null : choice.reason()))
                    .toList();
        }
    }

    /// What an atelier usually costs, tax included: the form proposes it.
    private static final Money USUAL = Money.euros(20_000);

    @GetMapping
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView list(Viewer viewer) {
        var lines = waves.latest().stream().map(this::line).toList();
        var head = viewer.is(Capacity.HEAD_OF_BUREAU);
        var busy = lines.stream().anyMatch(WaveLine::open);
        return new ModelAndView(
                "review/waves",
                Map.of(
                        "page",
                        new ListPage(
                                lines,
                                head && !busy,
                                head && busy,
                                head && viewer.signsFor().isEmpty())));
    }

    @GetMapping("/nouvelle")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView form() {
        return openingPage(new OpeningForm("", null, null, null, null), List.of(), HttpStatus.OK);
    }

    @PostMapping
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView create(@Valid @ModelAttribute("form") OpeningForm form, BindingResult errors, Viewer viewer) {
        var opensOn = form.opensOn();
        var closesOn = form.closesOn();
        var capacity = form.capacity();
        var envelope = form.envelope();
        if (form.name().length() == 1) {
            errors.rejectValue("name", "review.opening.name.short");
        }
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            errors.rejectValue("closesOn", "review.wave.closesBefore");
        }
        if (Money.ZERO.equals(envelope)) {
            errors.rejectValue("envelope", "review.wave.zero");
        }
        if (errors.hasErrors() || opensOn == null || closesOn == null || capacity == null || envelope == null) {
            return openingPage(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (waves.open(new Waves.NewWave(form.name(), opensOn, closesOn, capacity, envelope), viewer)) {
            case Outcome.Done<Wave>(var wave) -> new ModelAndView("redirect:/vagues/" + wave.id());
            case Outcome.Refused<Wave>(var refusals) -> openingPage(form, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/{id}")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        var wave = waves.find(id);
        var table = waves.onTheTable(wave);
        var blank = new DecisionsForm(table.stream()
                .map(row -> new ChoiceForm(row.reference().value(), "", USUAL, ""))
                .toList());
        return page(wave, table, blank, List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping("/{id}/decisions")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionsForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        for (int line = 0; line < form.choices().size(); line++) {
            var choice = form.choices().get(line);
            var amount = "choices[" + line + "].amount";
            if (choice.wish().equals("select")
                    && !errors.hasFieldErrors(amount)
                    && (choice.amount() == null || choice.amount().equals(Money.ZERO))) {
                errors.rejectValue(amount, "review.wave.amount.missing");
            }
        }
        if (!errors.hasErrors() && form.wishes().isEmpty()) {
            errors.reject("review.wave.nothing");
        }
        if (errors.hasErrors()) {
            return page(id, form, List.of(), viewer);
        }
        return switch (waves.decide(id, form.wishes(), viewer)) {
            case Outcome.Done<Wave> _ -> {
                redirect.addFlashAttribute("flash", "review.wave.decided");
                yield new ModelAndView("redirect:/vagues/" + id);
            }
            case Outcome.Refused<Wave>(var refusals) -> page(id, form, refusals, viewer);
        };
    }

    @GetMapping("/{id}/cloture")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView closingForm(@PathVariable long id) {
        waves.find(id);
        return closingPage(id, ReasonForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/{id}/cloture")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView close(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            return closingPage(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        waves.close(id, form.reason(), viewer);
        redirect.addFlashAttribute("flash", "review.wave.closing.done");
        return new ModelAndView("redirect:/vagues/" + id);
    }

    private ModelAndView page(long id, DecisionsForm form, List<Refusal> refusals, Viewer viewer) {
        var wave = waves.find(id);
        return page(wave, waves.onTheTable(wave), form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    private ModelAndView page(
            Wave wave,
            List<RequestRow> table,
            DecisionsForm form,
            List<Refusal> refusals,
            HttpStatus status,
            Viewer viewer) {
        var rows = dossiers
                .rows(viewer, wave.choices().stream().map(Choice::requestId).toList())
                .stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        var decided = wave.choices().stream()
                .flatMap(choice -> Optional.ofNullable(rows.get(choice.requestId())).stream()
                        .map(row -> decided(choice, row)))
                .toList();
        var page = new WavePage(
                line(wave),
                wave.id(),
                decided,
                table.stream().map(WaveController::tableLine).toList(),
                wishes(),
                wave.isOpen() && viewer.is(Capacity.HEAD_OF_BUREAU),
                refusals);
        return new ModelAndView("review/wave", Map.of("page", page, "form", form), status);
    }

    private List<Option> wishes() {
        return List.of(
                new Option("", wording.of("review.wave.wish.none")),
                new Option("select", wording.of("review.wave.wish.select")),
                new Option("defer", wording.of("review.wave.wish.defer")));
    }

    private static DecidedLine decided(Choice choice, RequestRow row) {
        return new DecidedLine(
                row.reference().value(),
                row.bearer(),
                choice.isSelection(),
                choice.isSelection() ? choice.amount().toString() : "",
                choice.reason());
    }

    private static TableLine tableLine(RequestRow row) {
        return new TableLine(
                row.arrivalRank(),
                row.reference().value(),
                row.bearer(),
                row.departementCode(),
                row.title() == null ? "" : row.title(),
                French.date(row.statusSince()));
    }

    private WaveLine line(Wave wave) {
        return new WaveLine(
                wave.name(),
                "/vagues/" + wave.id(),
                wording.of("review.wave.dates", French.date(wave.opensOn()), French.date(wave.closesOn())),
                wave.isOpen(),
                wave.selectedCount(),
                wave.capacity(),
                wave.committed().toString(),
                wave.envelope().toString());
    }

    private static ModelAndView openingPage(OpeningForm form, List<Refusal> refusals, HttpStatus status) {
        return new ModelAndView("review/opening", Map.of("page", new OpeningPage(refusals), "form", form), status);
    }

    private static ModelAndView closingPage(long id, ReasonForm form, HttpStatus status) {
        var address = "/vagues/" + id;
        return new ModelAndView(
                ReasonPage.VIEW,
                Map.of("form", form, "page", new ReasonPage("review.wave.closing", address + "/cloture", address)),
                status);
    }
}
