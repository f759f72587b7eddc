package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.review.Choice;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.WaveCalendar;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/// The selection waves: planned, opened, and what they have decided.
@Controller
@RequestMapping("/vagues")
@For(Capacity.BUREAU)
class WaveController {

    private final Waves waves;
    private final Scenarios scenarios;
    private final WaveCalendar calendar;
    private final Dossiers dossiers;
    private final TablePages tables;
    private final Wording wording;
    private final Clock clock;

    WaveController(
            Waves waves,
            Scenarios scenarios,
            WaveCalendar calendar,
            Dossiers dossiers,
            TablePages tables,
            Wording wording,
            Clock clock) {
        this.waves = waves;
        this.scenarios = scenarios;
        this.calendar = calendar;
        this.dossiers = dossiers;
        this.tables = tables;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param waiting whether the viewer might open a wave, were there not one already
    record ListPage(List<WaveLine> waves, boolean mayOpen, boolean waiting, int year, boolean mayLend) {}

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
            List<ScenarioRow> scenarios,
            List<Option> origins,
            boolean preparable) {}

    record ScenarioRow(long id, String name, String href, String note, String selected, String total, String state) {}

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
                                LocalDate.ofInstant(clock.instant(), French.PARIS)
                                        .getYear(),
                                head && viewer.signsFor().isEmpty())));
    }

    /// @param prevue the planned wave that it begins as, `2027-2` for the second one of 2027
    @GetMapping("/nouvelle")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView form(@RequestParam(defaultValue = "") String prevue) {
        var blank = calendar.find(prevue)
                .map(plan -> new OpeningForm(
                        wording.of("review.calendar.wave", plan.number(), plan.year() + ""),
                        plan.opensOn(),
                        plan.closesOn(),
                        plan.capacity(),
                        null))
                .orElseGet(() -> new OpeningForm("", null, null, null, null));
        return openingPage(blank, List.of(), HttpStatus.OK);
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
        var rows = dossiers
                .rows(viewer, wave.choices().stream().map(Choice::requestId).toList())
                .stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        var decided = wave.choices().stream()
                .flatMap(choice -> Optional.ofNullable(rows.get(choice.requestId())).stream()
                        .map(row -> decided(choice, row)))
                .toList();
        var table = wave.isOpen() ? waves.onTheTable(wave) : List.<RequestRow>of();
        var tried = scenarios.of(wave);
        var page = new WavePage(
                line(wave),
                wave.id(),
                decided,
                table.stream().map(WaveController::tableLine).toList(),
                tried.stream().map(one -> scenario(one, wave)).toList(),
                Stream.concat(
                                Stream.of(new Option("0", wording.of("review.scenario.new.blank"))),
                                tried.stream().map(one -> new Option("" + one.id(), one.name())))
                        .toList(),
                wave.isOpen() && viewer.is(Capacity.BUREAU));
        return new ModelAndView("review/wave", Map.of("page", page));
    }

    private ScenarioRow scenario(Scenario scenario, Wave wave) {
        return new ScenarioRow(
                scenario.id(),
                scenario.name(),
                TablePages.href(scenario),
                tables.note(scenario),
                wording.of("review.scenario.selected", scenario.selectedCount()),
                scenario.total().toString(),
                wording.of("review.scenario.state", scenario.standing(wave)));
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
}
