package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads what was typed in the section that the address names, `…/fiche/objet` being a
/// [fr.ateliersflash.request.Purpose], and checks it: one handler saves them all.
@Component
class SectionBinder implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String FORM = "form";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Section.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory)
            throws Exception {
        var kind = sectionNamedBy(request);
        var binder = (ServletRequestDataBinder)
                Objects.requireNonNull(factory).createBinder(request, null, FORM, ResolvableType.forClass(kind));
        binder.construct(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        if (!binder.getBindingResult().hasErrors()) {
            binder.validate();
        }
        Objects.requireNonNull(container)
                .addAllAttributes(binder.getBindingResult().getModel());
        return binder.getTarget();
    }

    private static Class<? extends Section> sectionNamedBy(NativeWebRequest request) {
        var variables = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        var slug = String.valueOf(Objects.requireNonNull(variables).get("slug"));
        return Step.of(slug).flatMap(Step::section).orElseThrow(() -> new NotFound("section " + slug));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
