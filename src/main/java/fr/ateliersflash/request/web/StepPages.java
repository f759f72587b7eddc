package fr.ateliersflash.request.web;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.LocalEngineering;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Prepares the pages of the eight steps.
@Component
class StepPages {

    private final Wording wording;

    StepPages(Wording wording) {
        this.wording = wording;
    }

    /// @param read what the section said when its author opened it
    /// @param options the choices of the step's fields, by field
    record StepPage(
            Reference reference,
            String bearer,
            String read,
            Step step,
            int total,
            String title,
            String nextTitle,
            String action,
            String previous,
            Map<String, List<Option>> options) {}

    /// A step where nothing is typed.
    StepPage of(AtelierRequest request, Step step) {
        return of(request, step, Reading.from(""));
    }

    private StepPage of(AtelierRequest request, Step step, Reading read) {
        var reference = request.reference();
        var previous = step.ordinal() == 0
                ? Addresses.dossier(reference)
                : Addresses.step(reference, Step.values()[step.ordinal() - 1]);
        return new StepPage(
                reference,
                request.bearer().name(),
                read.toString(),
                step,
                Step.values().length,
                wording.of("request.step", step),
                step.next().map(next -> wording.of("request.step", next)).orElse(""),
                Addresses.step(reference, step),
                previous,
                options(step));
    }

    /// The page of a section, to be filled in with its form.
    ModelAndView page(AtelierRequest request, Step step, Reading read, Object form, HttpStatus status) {
        return new ModelAndView(
                view(step), new HashMap<>(Map.of("page", of(request, step, read), "form", form)), status);
    }

    static String view(Step step) {
        return "request/fiche/" + step.key();
    }

    /// Where one goes once a step is saved: on, or out.
    static String after(Reference reference, Step step, String then) {
        if (then.equals("quit")) {
            return Addresses.redirect(Addresses.dossier(reference));
        }
        return Addresses.redirect(
                step.next().map(next -> Addresses.step(reference, next)).orElse(Addresses.recap(reference)));
    }

    /// What a field lets one choose from, nothing when it is written freely.
    List<Option> choices(Step step, String field) {
        var list = switch (field) {
            case "main", "others" -> "themes";
            case "underWay" -> "programmes";
            case "friche", "epciAssociated", "accepted" -> "answers";
            default -> field;
        };
        return options(step).getOrDefault(list, List.of());
    }

    private Map<String, List<Option>> options(Step step) {
        return switch (step) {
            case SITE ->
                Map.of(
                        "scale", wording.options("request.scale", Scale.values()),
                        "answers",
                                List.of(
                                        new Option("true", wording.of("request.yes")),
                                        new Option("false", wording.of("request.no"))));
            case THEMES ->
                Map.of(
                        "themes", wording.options("request.theme", Theme.values()),
                        "forms", wording.options("request.deliverable", DeliverableForm.values()));
            case ACTORS ->
                Map.of("localEngineering", wording.options("request.engineering", LocalEngineering.values()));
            case PROGRAMMES -> Map.of("programmes", wording.options("request.programme", Programme.values()));
            case CONTACTS, PURPOSE, LOGISTICS, PIECES -> Map.of();
        };
    }
}
