package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.FrameworkAgreement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the forms about agreements answer.
final class Answer {

    private Answer() {}

    /// The form again, with what was typed and what is wrong with it.
    static ModelAndView unprocessable(String template, FormPage page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView saved(FrameworkAgreement agreement, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/accords-cadres/" + agreement.id());
    }

    /// The version that a form was read from. One that says none was read from none: it is stale.
    static long read(@Nullable Long version) {
        return version == null ? -1 : version;
    }
}
