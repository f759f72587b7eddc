package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Flaw;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What follows a form that was sent.
final class Answers {

    private Answers() {}

    /// Back to the atelier, with a sentence that says what was done.
    static ModelAndView done(RedirectAttributes redirect, AtelierAct act, Reference reference) {
        return done(redirect, act, Addresses.atelier(reference));
    }

    static ModelAndView done(RedirectAttributes redirect, AtelierAct act, String address) {
        redirect.addFlashAttribute("flash", "atelier.done." + act.name());
        return new ModelAndView("redirect:" + address);
    }

    /// The form again, with what was typed and what is wrong with it.
    static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static void reject(Collection<Flaw> flaws, BindingResult errors) {
        flaws.forEach(flaw ->
                errors.rejectValue(flaw.field(), flaw.key(), flaw.arguments().toArray(), null));
    }

    /// Ties refusals to the field they are about.
    static void reject(String field, Collection<Refusal> refusals, BindingResult errors) {
        refusals.forEach(refusal ->
                errors.rejectValue(field, refusal.key(), refusal.arguments().toArray(), null));
    }
}
