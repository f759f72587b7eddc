package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Completeness;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.FieldRemarks;
import fr.ateliersflash.request.LocalEngineering;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.GivenBack;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Territories;
import fr.ateliersflash.territory.web.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/// Prepares the pages of the eight steps.
@Component
class StepPages {

    private final Completeness completeness;
    private final ObjectProvider<FieldRemarks> remarks;
    private final Territories territories;
    private final Places places;
    private final Wording wording;

    StepPages(
            Completeness completeness,
            ObjectProvider<FieldRemarks> remarks,
            Territories territories,
            Places places,
            Wording wording) {
        this.completeness = completeness;
        this.remarks = remarks;
        this.territories = territories;
        this.places = places;
        this.wording = wording;
    }

    /// @param read what the section said when its author opened it
    /// @param life names the stretch of the request's life in which the page is opened
    /// @param options the choices of the step's fields, by field
    record StepPage(
            Reference reference,
            String bearer,
            String read,
            String life,
            Step step,
            int total,
            String title,
            String nextTitle,
            String action,
            String previous,
            Map<String, List<Option>> options,
            boolean undeposited,
            Completeness.Lacks lacks,
            FieldRemarks.Asked asked) {

        /// The remarks on the section as a whole.
        public List<FieldRemarks.Line> remarks() {
            return asked.on(step);
        }

        /// Those on its fields, under the names that fields have in the form.
        public Map<String, List<FieldRemarks.Line>> remarksByField() {
            var prefix = step == Step.SITE ? "site." : "";
            return asked.lines().entrySet().stream()
                    .filter(one -> one.getKey().startsWith(step + "."))
                    .collect(Collectors.toMap(
                            one -> prefix + one.getKey().substring(step.name().length() + 1), Map.Entry::getValue));
        }
    }

    /// A step where nothing is typed.
    StepPage of(AtelierRequest request, Step step, Viewer viewer) {
        return of(request, step, Reading.from(""), viewer);
    }

    private StepPage of(AtelierRequest request, Step step, Reading read, Viewer viewer) {
        var reference = request.reference();
        var previous = step.ordinal() == 0
                ? Addresses.dossier(reference)
                : Addresses.step(reference, Step.values()[step.ordinal() - 1]);
        return new StepPage(
                reference,
                request.bearer().name(),
                read.toString(),
                request.status() + " " + request.statusSince().toEpochMilli(),
                step,
                Step.values().length,
                wording.of("request.step", step),
                step.next().map(next -> wording.of("request.step", next)).orElse(""),
                Addresses.step(reference, step),
                previous,
                options(step),
                request.hasUndepositedChanges(),
                completeness.of(request, viewer),
                FieldRemarks.of(remarks, request, viewer));
    }

    /// The page of a section, to be filled in with its form.
    ModelAndView page(AtelierRequest request, Step step, Reading read, Object form, HttpStatus status, Viewer viewer) {
        var page = of(request, step, read, viewer);
        var model =
                new HashMap<String, Object>(Map.of("page", page, "form", form, "fieldRemarks", page.remarksByField()));
        return new ModelAndView(view(step), model, status);
    }

    /// The page of a section that is shown otherwise than it was sent, with what is to be settled in it.
    ///
    /// @param contested the names of the fields of which another text may be taken
    ModelAndView givenBack(
            AtelierRequest request,
            Step step,
            Reading read,
            Object form,
            List<String> contested,
            BindingResult errors,
            Viewer viewer) {
        var page = of(request, step, read, viewer);
        var model = GivenBack.model(page, form, errors);
        model.put("fieldRemarks", page.remarksByField());
        model.put("contested", contested);
        return new ModelAndView(view(step), model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String view(Step step) {
        return "request/fiche/" + step.key();
    }

    /// Where one goes once a step is saved: on, or out; back to it after taking somebody else's text.
    static String after(Reference reference, Step step, String then, String taken) {
        if (!taken.isEmpty()) {
            return Addresses.redirect(Addresses.step(reference, step));
        }
        if (then.equals("quit")) {
            return Addresses.redirect(Addresses.dossier(reference));
        }
        return Addresses.redirect(
                step.next().map(next -> Addresses.step(reference, next)).orElse(Addresses.recap(reference)));
    }

    /// What a field lets one choose from, nothing when it is written freely; of communes, those among which it is.
    List<Option> choices(Step step, String field, List<String> values) {
        if (field.equals("communes")) {
            return territories.communes(values).stream().map(places::option).toList();
        }
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
