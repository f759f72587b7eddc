package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lets people into an organisation.
@Controller
@For(Capacity.ADMINISTRATOR)
class PersonController {

    private final Registration registration;
    private final OrganisationPages pages;

    PersonController(Registration registration, OrganisationPages pages) {
        this.registration = registration;
        this.pages = pages;
    }

    @PostMapping("/administration/organisations/{id}/personnes")
    ModelAndView create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        form.check(errors);
        var role = form.role();
        if (errors.hasErrors() || role == null) {
            return again(id, viewer);
        }
        var by = viewer.acting(Capacity.ADMINISTRATOR);
        return switch (registration.person(id, form.fullName(), form.email(), role, form.initialPassword(), by)) {
            case Outcome.Refused<Person>(var refusals) -> {
                refusals.forEach(refusal -> errors.rejectValue(
                        "email", refusal.key(), refusal.arguments().toArray(), null));
                yield again(id, viewer);
            }
            case Outcome.Done<Person> _ -> {
                redirect.addFlashAttribute("flash", "account.person.done");
                yield new ModelAndView("redirect:/administration/organisations/" + id);
            }
        };
    }

    private ModelAndView again(long id, Viewer viewer) {
        return new ModelAndView("account/show", Map.of("page", pages.of(id, viewer)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
