package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.review.Scenario;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.Wave;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.GivenBack;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Settled;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The scenarios of a wave: tried on its table, compared, committed once.
@Controller
@RequestMapping("/vagues/{wave}/scenarios")
@For(Capacity.BUREAU)
class ScenarioController {

    private static final String SHOW = "review/scenario";
    private static final String COMMIT = "review/commit";

    private final Scenarios scenarios;
    private final TablePages pages;
    private final CommitPages commits;

    ScenarioController(Scenarios scenarios, TablePages pages, CommitPages commits) {
        this.scenarios = scenarios;
        this.pages = pages;
        this.commits = commits;
    }

    /// @param from the scenario to begin from, 0 to begin in arrival order
    @PostMapping
    ModelAndView begin(
            @PathVariable long wave,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long from,
            RedirectAttributes redirect,
            Viewer viewer) {
        var typed = Typed.text(name);
        if (typed.length() < 2 || typed.length() > 100) {
            return again(wave, from, name, List.of(Refusal.of("review.scenario.name.needed")), redirect);
        }
        return switch (from == 0 ? scenarios.begin(wave, typed, viewer) : scenarios.copy(wave, from, typed, viewer)) {
            case Outcome.Done<Scenario>(var scenario) -> new ModelAndView("redirect:" + TablePages.href(scenario));
            case Outcome.Refused<Scenario>(var refusals) -> again(wave, from, name, refusals, redirect);
        };
    }

    /// What was typed comes back with what is wrong with it.
    private static ModelAndView again(
            long wave, long from, String typed, List<Refusal> refusals, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refusals", refusals);
        redirect.addFlashAttribute("typedName", typed);
        redirect.addFlashAttribute("typedFrom", String.valueOf(from));
        return new ModelAndView("redirect:/vagues/" + wave);
    }

    @GetMapping("/{id}")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(@PathVariable long wave, @PathVariable long id, Viewer viewer) {
        var scenario = scenarios.find(wave, id);
        var form = pages.form(scenario, viewer);
        var page = pages.page(scenario, form, List.of(), viewer);
        return new ModelAndView(SHOW, Map.of("page", page, "form", form));
    }

    /// @param then `up:2` or `down:2` moves the third line; `commit` goes on to what would be sent
    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable long wave,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScenarioForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes redirect,
            Viewer viewer) {
        form.check(errors);
        scenarios.over(wave, id).ifPresent(why -> {
            throw new Settled(why, "/vagues/" + wave);
        });
        var changed = scenarios.changedSince(form.version(), wave, id);
        if (changed.isPresent()) {
            var scenario = scenarios.find(wave, id);
            return given(scenario, form.over(scenario.version()), errors, List.of(changed.get()), viewer);
        }
        if (errors.hasErrors()) {
            return given(scenarios.find(wave, id), form, errors, List.of(), viewer);
        }
        var wished = moved(form, then);
        var wanted = new Scenarios.Wanted(wished.name(), wished.deferral(), TablePages.lines(wished));
        return switch (scenarios.prepare(wave, id, form.version(), wanted, viewer)) {
            case Outcome.Done<Scenario>(var scenario) -> {
                var href = TablePages.href(scenario);
                if (then.equals("commit")) {
                    yield new ModelAndView("redirect:" + href + "/engagement");
                }
                redirect.addFlashAttribute("flash", "review.scenario.saved");
                yield new ModelAndView("redirect:" + href);
            }
            case Outcome.Refused<Scenario>(var refusals) ->
                given(scenarios.find(wave, id), form, errors, refusals, viewer);
        };
    }

    /// What would be left to give, while one chooses: nothing is saved.
    @PostMapping("/{id}/marges")
    ModelAndView margins(
            @PathVariable long wave,
            @PathVariable long id,
            @ModelAttribute("form") ScenarioForm form,
            BindingResult errors,
            Viewer viewer) {
        return new ModelAndView(
                "review/margins", Map.of("margins", pages.margins(scenarios.find(wave, id), form, viewer)));
    }

    private ModelAndView asItIs(Scenario scenario, List<Refusal> refusals, Viewer viewer) {
        var form = pages.form(scenario, viewer);
        var page = pages.page(scenario, form, refusals, viewer);
        return new ModelAndView(SHOW, Map.of("page", page, "form", form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView given(
            Scenario scenario, ScenarioForm form, BindingResult errors, List<Refusal> refusals, Viewer viewer) {
        var page = pages.page(scenario, form, refusals, viewer);
        return GivenBack.page(SHOW, page, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ScenarioForm moved(ScenarioForm form, String then) {
        var parts = then.split(":", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
            return form;
        }
        var line = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "up" -> form.moved(line, -1);
            case "down" -> form.moved(line, 1);
            default -> form;
        };
    }

    @PostMapping("/{id}/suppression")
    ModelAndView drop(
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes redirect,
            Viewer viewer) {
        return switch (scenarios.drop(wave, id, version, viewer)) {
            case Outcome.Done<Scenario> _ -> {
                redirect.addFlashAttribute("flash", "review.scenario.dropped");
                yield new ModelAndView("redirect:/vagues/" + wave);
            }
            case Outcome.Refused<Scenario>(var refusals) -> asItIs(scenarios.find(wave, id), refusals, viewer);
        };
    }

    @GetMapping("/comparaison")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView compare(
            @PathVariable long wave, @RequestParam(name = "s", defaultValue = "") List<Long> ids, Viewer viewer) {
        return new ModelAndView("review/comparison", Map.of("page", commits.compare(wave, ids, viewer)));
    }

    /// What committing it would do, as long as it may be done.
    @GetMapping("/{id}/engagement")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView preview(@PathVariable long wave, @PathVariable long id, Viewer viewer) {
        var scenario = scenarios.find(wave, id);
        var page = commits.preview(scenario, null, false, viewer);
        return page.tried()
                ? new ModelAndView(COMMIT, Map.of("page", page))
                : new ModelAndView("redirect:" + TablePages.href(scenario));
    }

    /// @param closing whether the wave is closed with it
    @PostMapping("/{id}/engagement")
    @For(Capacity.HEAD_OF_BUREAU)
    ModelAndView commit(
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean closing,
            RedirectAttributes redirect,
            Viewer viewer) {
        return switch (scenarios.commit(wave, id, version, closing, viewer)) {
            case Outcome.Done<Wave> _ -> {
                redirect.addFlashAttribute("flash", "review.scenario.done");
                yield new ModelAndView("redirect:/vagues/" + wave);
            }
            case Outcome.Refused<Wave>(var refusals) ->
                new ModelAndView(
                        COMMIT,
                        Map.of("page", commits.preview(scenarios.find(wave, id), refusals, closing, viewer)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }
}
