package fr.ateliersflash.request.web;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.LocalEngineering;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Prepares the pages of the eight steps.
@Component
class StepPages {

    private final Wording wording;

    StepPages(Wording wording) {
        this.wording = wording;
    }

    /// @param version the version of the fiche that was read
    /// @param options the choices of the step's fields, by field
    record StepPage(
            Reference reference,
            String bearer,
            long version,
            Step step,
            int total,
            String title,
            String nextTitle,
            String action,
            String previous,
            Map<String, List<Option>> options) {

        StepPage readAt(long readVersion) {
            return new StepPage(
                    reference, bearer, readVersion, step, total, title, nextTitle, action, previous, options);
        }
    }

    StepPage of(AtelierRequest request, Step step) {
        var reference = request.reference();
        var previous = step.ordinal() == 0
                ? Addresses.dossier(reference)
                : Addresses.step(reference, Step.values()[step.ordinal() - 1]);
        return new StepPage(
                reference,
                request.bearer().name(),
                request.version(),
                step,
                Step.values().length,
                wording.of("request.step", step),
                step.next().map(next -> wording.of("request.step", next)).orElse(""),
                Addresses.step(reference, step),
                previous,
                options(step));
    }

    static String view(Step step) {
        return "request/fiche/" + folder(step);
    }

    /// The word of a step in template names and message keys.
    static String folder(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /// Where one goes once a step is saved: on, or out.
    static String after(Reference reference, Step step, String then) {
        if (then.equals("quit")) {
            return Addresses.redirect(Addresses.dossier(reference));
        }
        return Addresses.redirect(
                step.next().map(next -> Addresses.step(reference, next)).orElse(Addresses.recap(reference)));
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
