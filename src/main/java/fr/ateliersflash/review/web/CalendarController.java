package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.review.PlannedWave;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.review.WaveCalendar;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

/// The calendar of the three waves of a year: what was held, what is planned.
@Controller
@RequestMapping("/vagues/calendrier/{year:20\\d\\d}")
@For(Capacity.BUREAU)
class CalendarController {

    private static final String SHOW = "review/calendar";

    private final WaveCalendar calendar;
    private final Waves waves;
    private final Wording wording;

    CalendarController(WaveCalendar calendar, Waves waves, Wording wording) {
        this.calendar = calendar;
        this.waves = waves;
        this.wording = wording;
    }

    /// @param held the waves of that year that were opened
    record CalendarPage(
            int year,
            String action,
            String before,
            String after,
            List<Held> held,
            List<Planned> planned,
            boolean plannable,
            List<Refusal> refusals) {}

    record Held(String name, String href, String dates, boolean open) {}

    record Planned(String name, String dates, String capacity, String opening) {}

    record PlanForm(@Valid List<Line> waves) {
        PlanForm {
            waves = waves == null
                    ? List.of()
                    : waves.stream().filter(Objects::nonNull).toList();
        }
    }

    /// A wave without any date is not planned.
    record Line(
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Min(1) @Max(500) @Nullable Integer capacity) {
        boolean isBlank() {
            return opensOn == null && closesOn == null && capacity == null;
        }
    }

    @GetMapping
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(@PathVariable int year, Viewer viewer) {
        var planned = calendar.of(year);
        var lines = IntStream.rangeClosed(1, WaveCalendar.WAVES_A_YEAR)
                .mapToObj(number -> planned.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .map(one -> new Line(one.opensOn(), one.closesOn(), one.capacity()))
                        .orElseGet(() -> new Line(null, null, null)))
                .toList();
        return page(year, new PlanForm(lines), List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView plan(
            @PathVariable int year,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var planned = new ArrayList<PlannedWave>();
        for (int line = 0; line < Math.min(form.waves().size(), WaveCalendar.WAVES_A_YEAR); line++) {
            var wave = form.waves().get(line);
            var opensOn = wave.opensOn();
            var closesOn = wave.closesOn();
            var capacity = wave.capacity();
            if (opensOn != null && closesOn != null && capacity != null) {
                planned.add(new PlannedWave(year, line + 1, opensOn, closesOn, capacity));
            } else if (!wave.isBlank() && !errors.hasErrors()) {
                errors.rejectValue("waves[" + line + "].opensOn", "review.calendar.incomplete");
            }
        }
        if (planned.stream().anyMatch(one -> one.opensOn().getYear() != year)) {
            errors.reject("review.calendar.otherYear", new Object[] {year + ""}, null);
        }
        if (errors.hasErrors()) {
            return page(year, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        return switch (calendar.plan(year, planned, viewer)) {
            case Outcome.Done<List<PlannedWave>> _ -> {
                redirect.addFlashAttribute("flash", "review.calendar.saved");
                yield new ModelAndView("redirect:" + address(year));
            }
            case Outcome.Refused<List<PlannedWave>>(var refusals) ->
                page(year, form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(int year, PlanForm form, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var held = waves.latest().stream()
                .filter(wave -> wave.opensOn().getYear() == year)
                .sorted(Comparator.comparing(Wave::opensOn))
                .map(this::held)
                .toList();
        var head = viewer.is(Capacity.HEAD_OF_BUREAU);
        var page = new CalendarPage(
                year,
                address(year),
                address(year - 1),
                address(year + 1),
                held,
                calendar.of(year).stream().map(one -> planned(one, head)).toList(),
                head,
                refusals);
        return new ModelAndView(SHOW, Map.of("page", page, "form", form), status);
    }

    private Held held(Wave wave) {
        return new Held(wave.name(), "/vagues/" + wave.id(), dates(wave.opensOn(), wave.closesOn()), wave.isOpen());
    }

    private Planned planned(PlannedWave wave, boolean head) {
        return new Planned(
                wording.of("review.calendar.wave", wave.number(), wave.year() + ""),
                dates(wave.opensOn(), wave.closesOn()),
                wording.of("review.calendar.capacity", wave.capacity()),
                head ? "/vagues/nouvelle?prevue=%d-%d".formatted(wave.year(), wave.number()) : "");
    }

    private String dates(LocalDate from, LocalDate to) {
        return wording.of("review.wave.dates", French.date(from), French.date(to));
    }

    private static String address(int year) {
        return "/vagues/calendrier/" + year;
    }
}
