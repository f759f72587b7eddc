package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.Sheet;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/// The publication of the sheet of an atelier in the catalogue.
@Controller
@RequestMapping("/ateliers/{reference}/publication")
@For(Capacity.BUREAU)
class PublicationController {

    private final Course course;
    private final Reading reading;

    PublicationController(Course course, Reading reading) {
        this.course = course;
        this.reading = reading;
    }

    record PublicationPage(Reference reference) {}

    /// @param version the version of the atelier that was read
    record PublicationForm(
            @NotBlank @Size(max = 150) String title,
            @NotBlank @Size(max = 2000) String summary,
            long version) {

        PublicationForm {
            title = Typed.text(title);
            summary = Typed.text(summary);
        }

        /// What is shown already, or else what the fiche says.
        static PublicationForm of(AtelierRequest request, Atelier atelier) {
            var sheet = atelier.sheet()
                    .orElseGet(() -> new Sheet(request.fiche().purpose().title(), ""));
            return new PublicationForm(sheet.title(), sheet.summary(), atelier.version());
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable Reference reference, Viewer viewer) {
        return page(reference, reading.read(AtelierAct.PUBLISH, reference, viewer, PublicationForm::of));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            reading.forAct(AtelierAct.PUBLISH, reference, viewer);
            return Answers.again(page(reference, form));
        }
        course.publish(reference, form.version(), new Sheet(form.title(), form.summary()), viewer);
        return Answers.done(redirect, AtelierAct.PUBLISH, reference);
    }

    private static ModelAndView page(Reference reference, PublicationForm form) {
        return new ModelAndView("atelier/publication", Map.of("page", new PublicationPage(reference), "form", form));
    }
}
