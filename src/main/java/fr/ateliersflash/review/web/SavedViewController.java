package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.review.SavedViews;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The views of the queue that somebody has named: keeping one, and deleting it.
@Controller
@For(value = Capacity.BUREAU, readers = true)
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /// @param file the words of the address of the queue
    record ViewForm(@NotBlank @Size(max = 60) String name, String file) {

        ViewForm {
            name = Typed.line(name);
            file = QueueForm.handed(Typed.line(file));
        }
    }

    record ViewsPage(List<SavedViews.SavedView> views, List<Refusal> refusals) {}

    @GetMapping("/examen/vues")
    ModelAndView list(@ModelAttribute("form") ViewForm form, Viewer viewer) {
        return page(form, List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping("/examen/vues")
    ModelAndView create(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult typed,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (typed.hasErrors()) {
            return page(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        return switch (views.keep(form.name(), form.file(), viewer)) {
            case Outcome.Done<Long> _ -> {
                redirect.addFlashAttribute("flash", "review.view.kept");
                yield new ModelAndView("redirect:/examen?" + form.file());
            }
            case Outcome.Refused<Long>(var refusals) -> page(form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @PostMapping("/examen/vues/{id}/suppression")
    String destroy(@PathVariable long id, RedirectAttributes redirect, Viewer viewer) {
        views.forget(id, viewer);
        redirect.addFlashAttribute("flash", "review.view.forgotten");
        return "redirect:/examen/vues";
    }

    private ModelAndView page(ViewForm form, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var page = new ViewsPage(views.of(viewer), refusals);
        return new ModelAndView("review/views", Map.of("page", page, "form", form), status);
    }
}
