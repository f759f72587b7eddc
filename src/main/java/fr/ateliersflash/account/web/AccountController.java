package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Accounts;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Outcome;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Somebody's account: its role, its password, its closing.
@Controller
@RequestMapping("/administration/personnes/{id}")
@For(Capacity.ADMINISTRATOR)
class AccountController {

    private static final String SHOW = "account/person";
    private static final String ROLE = "role";

    private final Accounts accounts;
    private final AccountPages pages;

    AccountController(Accounts accounts, AccountPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        var person = accounts.find(id);
        return new ModelAndView(
                SHOW, Map.of("page", pages.of(person, viewer), "form", new AccountForm(person.role(), "")));
    }

    @PostMapping("/role")
    ModelAndView give(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var role = form.role();
        if (role == null) {
            if (!errors.hasErrors()) {
                errors.rejectValue(ROLE, "NotNull");
            }
            return again(id, viewer);
        }
        return answer(accounts.give(id, role, viewer), ROLE, "account.person.given", errors, redirect, id, viewer);
    }

    @PostMapping("/mot-de-passe")
    ModelAndView renew(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return answer(
                accounts.renew(id, form.newPassword(), viewer),
                "newPassword",
                "account.person.renewed",
                errors,
                redirect,
                id,
                viewer);
    }

    @PostMapping("/fermeture")
    ModelAndView close(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return answer(accounts.close(id, viewer), ROLE, "account.person.closed", errors, redirect, id, viewer);
    }

    @PostMapping("/reouverture")
    ModelAndView reopen(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        return answer(accounts.reopen(id, viewer), ROLE, "account.person.reopened", errors, redirect, id, viewer);
    }

    private ModelAndView answer(
            Outcome<Person> outcome,
            String field,
            String flash,
            BindingResult errors,
            RedirectAttributes redirect,
            long id,
            Viewer viewer) {
        return switch (outcome) {
            case Outcome.Refused<Person>(var refusals) -> {
                refusals.forEach(refusal -> errors.rejectValue(field, refusal.key()));
                yield again(id, viewer);
            }
            case Outcome.Done<Person> _ -> {
                redirect.addFlashAttribute("flash", flash);
                yield new ModelAndView("redirect:/administration/personnes/" + id);
            }
        };
    }

    private ModelAndView again(long id, Viewer viewer) {
        return new ModelAndView(
                SHOW, Map.of("page", pages.of(accounts.find(id), viewer)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
