package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Horizon;
import fr.ateliersflash.atelier.Priority;
import fr.ateliersflash.atelier.RoadMap;
import fr.ateliersflash.atelier.RoadMapAction;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The road map: read by everybody concerned, written by the service and the groupement.
@Controller
@RequestMapping("/ateliers/{reference}/feuille-de-route")
class RoadMapController {

    private final RoadMap roadMap;
    private final Reading reading;
    private final Wording wording;

    RoadMapController(RoadMap roadMap, Reading reading, Wording wording) {
        this.roadMap = roadMap;
        this.reading = reading;
        this.wording = wording;
    }

    record Choices(List<Option> themes, List<Option> priorities, List<Option> horizons) {}

    record RoadMapPage(
            Reference reference, String action, boolean writable, List<ActionLine> actions, Choices choices) {}

    record ActionPage(Reference reference, String action, String back, Choices choices) {}

    record ActionLine(String label, String theme, String priority, String horizon, String leader, String href) {}

    @GetMapping
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, ActionForm.BLANK, viewer);
    }

    @PostMapping
    @For({Capacity.SERVICE, Capacity.MANDATAIRE})
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            reading.forAct(AtelierAct.ADD_ACTION, reference, viewer);
            return Answers.again(page(reference, form, viewer));
        }
        roadMap.add(reference, form.toContent(), viewer);
        return Answers.done(redirect, AtelierAct.ADD_ACTION, address(reference));
    }

    @GetMapping("/{id}")
    @For({Capacity.SERVICE, Capacity.MANDATAIRE})
    ModelAndView form(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var form = reading.read(
                AtelierAct.EDIT_ACTION, reference, viewer, (_, atelier) -> ActionForm.of(atelier.action(id)));
        return page(reference, id, form);
    }

    @PostMapping("/{id}")
    @For({Capacity.SERVICE, Capacity.MANDATAIRE})
    ModelAndView update(
            @PathVariable Reference reference,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            reading.read(AtelierAct.EDIT_ACTION, reference, viewer, (_, atelier) -> atelier.action(id));
            return Answers.again(page(reference, id, form));
        }
        roadMap.edit(reference, id, form.version(), form.toContent(), viewer);
        return Answers.done(redirect, AtelierAct.EDIT_ACTION, address(reference));
    }

    @PostMapping("/{id}/suppression")
    @For({Capacity.SERVICE, Capacity.MANDATAIRE})
    ModelAndView destroy(
            @PathVariable Reference reference, @PathVariable long id, RedirectAttributes redirect, Viewer viewer) {
        roadMap.remove(reference, id, viewer);
        return Answers.done(redirect, AtelierAct.REMOVE_ACTION, address(reference));
    }

    private ModelAndView page(Reference reference, ActionForm form, Viewer viewer) {
        var page = reading.read(
                reference,
                viewer,
                (request, atelier) -> new RoadMapPage(
                        reference,
                        address(reference),
                        atelier.openTo(request.standing(viewer)).contains(AtelierAct.ADD_ACTION),
                        atelier.actions().stream()
                                .map(action -> line(action, reference))
                                .toList(),
                        choices()));
        return new ModelAndView("atelier/road-map", Map.of("page", page, "form", form));
    }

    private ModelAndView page(Reference reference, long id, ActionForm form) {
        var back = address(reference);
        var page = new ActionPage(reference, back + "/" + id, back, choices());
        return new ModelAndView("atelier/action", Map.of("page", page, "form", form));
    }

    private ActionLine line(RoadMapAction action, Reference reference) {
        var said = action.content();
        return new ActionLine(
                said.label(),
                wording.of("request.theme", said.theme()),
                wording.of("atelier.priority", said.priority()),
                wording.of("atelier.horizon", said.horizon()),
                said.leader(),
                address(reference) + "/" + action.id());
    }

    private Choices choices() {
        return new Choices(
                wording.options("request.theme", Theme.values()),
                wording.options("atelier.priority", Priority.values()),
                wording.options("atelier.horizon", Horizon.values()));
    }

    private static String address(Reference reference) {
        return Addresses.atelier(reference) + "/feuille-de-route";
    }
}
