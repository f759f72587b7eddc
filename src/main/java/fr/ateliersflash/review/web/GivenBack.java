package fr.ateliersflash.review.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/// A form that is shown in another order than it was sent: Spring would drop its errors, bound to what was sent.
final class GivenBack {

    private GivenBack() {}

    static ModelAndView page(String view, Object page, Object form, BindingResult errors, HttpStatus status) {
        var joined = new BeanPropertyBindingResult(form, "form");
        joined.addAllErrors(errors);
        return new ModelAndView(
                view, Map.of("page", page, "form", form, BindingResult.MODEL_KEY_PREFIX + "form", joined), status);
    }
}
