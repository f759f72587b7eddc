package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.KickOff;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The kick-off meeting.
@Controller
@RequestMapping("/ateliers/{reference}/lancement")
@For(Capacity.SERVICE)
class KickOffController {

    private final Course course;
    private final Reading reading;

    KickOffController(Course course, Reading reading) {
        this.course = course;
        this.reading = reading;
    }

    record KickOffPage(Reference reference) {}

    record KickOffForm(@NotNull @Nullable LocalDate heldOn) {

        KickOff meeting() {
            return new KickOff(Given.sure(heldOn));
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        var atelier = reading.forAct(AtelierAct.HOLD_KICK_OFF, reference, viewer);
        return page(reference, new KickOffForm(atelier.kickOffOn()));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") KickOffForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var atelier = reading.forAct(AtelierAct.HOLD_KICK_OFF, reference, viewer);
        if (!errors.hasErrors()) {
            Answers.reject(form.meeting().flaws(atelier.openedOn(), reading.today()), errors);
        }
        if (errors.hasErrors()) {
            return Answers.again(page(reference, form));
        }
        course.holdKickOff(reference, form.meeting(), viewer);
        return Answers.done(redirect, AtelierAct.HOLD_KICK_OFF, reference);
    }

    private static ModelAndView page(Reference reference, KickOffForm form) {
        return new ModelAndView("atelier/kick-off", Map.of("page", new KickOffPage(reference), "form", form));
    }
}
