package fr.ateliersflash.shared;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/// A form that is shown otherwise than it was sent: Spring would drop its errors, bound to what was sent.
public final class GivenBack {

    private GivenBack() {}

    public static ModelAndView page(String view, Object page, Object form, BindingResult errors, HttpStatus status) {
        return new ModelAndView(view, model(page, form, errors), status);
    }

    public static Map<String, Object> model(Object page, Object form, BindingResult errors) {
        var joined = new BeanPropertyBindingResult(form, "form");
        joined.addAllErrors(errors);
        return new HashMap<>(Map.of("page", page, "form", form, BindingResult.MODEL_KEY_PREFIX + "form", joined));
    }
}
