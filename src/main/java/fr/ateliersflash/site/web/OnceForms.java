package fr.ateliersflash.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/// Numbers each form that a page carries, so that [OnceTokens] recognises it when it arrives twice, and says for whom
/// the page was made, so that [KeptForms] gives it back to nobody else.
@Component
class OnceForms implements BeanPostProcessor {

    static final String FIELD = "_once";

    /// The identifier of whoever the page was made for.
    static final String AUTHOR = "_author";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor processor ? new Numbering(processor) : bean;
    }

    /// Spring Security already adds a field to the forms that change something: those get a number too.
    private record Numbering(RequestDataValueProcessor security) implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = security.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var numbered = new HashMap<>(fields);
            numbered.put(FIELD, UUID.randomUUID().toString());
            Layouts.viewer().ifPresent(viewer -> numbered.put(AUTHOR, String.valueOf(viewer.personId())));
            return numbered;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return security.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return security.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return security.processUrl(request, url);
        }
    }
}
