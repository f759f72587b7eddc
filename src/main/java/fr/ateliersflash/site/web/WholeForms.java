package fr.ateliersflash.site.web;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/// Keeps a form and its errors together when something in it could not be read, such as a date that does not exist.
/// Spring makes the record all the same but leaves the errors without it, and does not check the rest: the page shown
/// again would lose them, and tell what else is wrong the next time only. The same for the files that a form has lost,
/// which no controller has to think of.
final class WholeForms extends RequestMappingHandlerAdapter {

    @Override
    protected ServletRequestDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
        return new Factory(methods, this);
    }

    /// The names of the fields are not ours, such as the thousandth row of a table: no page of the site sends that.
    static final class Unreadable extends RuntimeException {

        private Unreadable(String form, RuntimeException cause) {
            super("unreadable " + form, cause);
        }
    }

    private static final class Factory extends ServletRequestDataBinderFactory {

        private static final Map<MethodParameter, Optional<String>> NAMES = new ConcurrentHashMap<>();

        private Factory(List<InvocableHandlerMethod> methods, RequestMappingHandlerAdapter adapter) {
            super(methods, adapter.getWebBindingInitializer());
        }

        /// What the annotations of a record call its fields is read once, not at each form.
        @Override
        public void initBinder(WebDataBinder binder, NativeWebRequest request) throws Exception {
            super.initBinder(binder, request);
            var resolver = binder.getNameResolver();
            if (resolver != null) {
                binder.setNameResolver(
                        field -> NAMES.computeIfAbsent(field, one -> Optional.ofNullable(resolver.resolveName(one)))
                                .orElse(null));
            }
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new WholeFormBinder(target, name);
        }
    }

    private static final class WholeFormBinder extends ExtendedServletRequestDataBinder {

        private @Nullable AbstractPropertyBindingResult whole;

        private WholeFormBinder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public void construct(ServletRequest request) {
            try {
                super.construct(request);
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new Unreadable(getObjectName(), e);
            }
            var read = super.getInternalBindingResult();
            var form = getTarget();
            if (!(form instanceof Record)) {
                return;
            }
            var lost = LostFiles.from(request, form);
            if (read.hasErrors() || !lost.isEmpty()) {
                var joined = new BeanPropertyBindingResult(form, getObjectName());
                Optional.ofNullable(getConversionService()).ifPresent(joined::initConversion);
                joined.addAllErrors(read);
                LostFiles.tell(lost, joined);
                whole = joined;
                validate();
            }
        }

        @Override
        protected AbstractPropertyBindingResult getInternalBindingResult() {
            return whole == null ? super.getInternalBindingResult() : whole;
        }
    }
}
