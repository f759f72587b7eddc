package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Fieldwork;
import fr.ateliersflash.atelier.RestitutionMeeting;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
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

/// The restitution meeting.
@Controller
@RequestMapping("/ateliers/{reference}/reunion-de-restitution")
class RestitutionMeetingController {

    private final Fieldwork fieldwork;
    private final Reading reading;

    RestitutionMeetingController(Fieldwork fieldwork, Reading reading) {
        this.fieldwork = fieldwork;
        this.reading = reading;
    }

    /// @param recordable whether this reader may say when it was held
    record MeetingPage(
            Reference reference,
            boolean recordable,
            @Nullable String heldOn,
            @Nullable Integer attendance) {

        static MeetingPage of(Reference reference, boolean recordable, Atelier atelier) {
            var heldOn = atelier.restitutionOn();
            return new MeetingPage(
                    reference,
                    recordable,
                    heldOn == null ? null : French.date(heldOn),
                    atelier.restitutionAttendance());
        }
    }

    record MeetingForm(
            @NotNull @Nullable LocalDate heldOn,
            @NotNull @Nullable Integer attendance) {

        RestitutionMeeting meeting() {
            return new RestitutionMeeting(Given.sure(heldOn), Given.sure(attendance));
        }
    }

    @GetMapping
    @SignedIn
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return reading.read(
                reference,
                viewer,
                (request, atelier) -> page(
                        MeetingPage.of(
                                reference,
                                atelier.openTo(request.standing(viewer)).contains(AtelierAct.RECORD_RESTITUTION),
                                atelier),
                        new MeetingForm(atelier.restitutionOn(), atelier.restitutionAttendance())));
    }

    @PostMapping
    @For(Capacity.SERVICE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var atelier = reading.forAct(AtelierAct.RECORD_RESTITUTION, reference, viewer);
        if (!errors.hasErrors()) {
            Answers.reject(form.meeting().flaws(atelier.openedOn(), reading.today()), errors);
        }
        if (errors.hasErrors()) {
            return Answers.again(page(MeetingPage.of(reference, true, atelier), form));
        }
        fieldwork.recordRestitution(reference, form.meeting(), viewer);
        return Answers.done(redirect, AtelierAct.RECORD_RESTITUTION, reference);
    }

    private static ModelAndView page(MeetingPage page, MeetingForm form) {
        return new ModelAndView("atelier/restitution-meeting", Map.of("page", page, "form", form));
    }
}
