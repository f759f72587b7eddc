package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Signatures;
import fr.ateliersflash.account.SignedInPrincipal;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Settled;
import fr.ateliersflash.shared.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Opens each page to whom its handler declares, and hands the viewer over to it. A handler that declares nothing
/// opens to nobody. A page for another capacity does not exist; a page for people signed in sends others to sign
/// in.
@Component
class Gatekeeper implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ObjectProvider<Signatures> signatures;

    Gatekeeper(ObjectProvider<Signatures> signatures) {
        this.signatures = signatures;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || declares(method, PublicPage.class)) {
            return true;
        }
        var viewer = viewer().orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
        var reserved = find(method, For.class);
        if (reserved != null && isFor(viewer, reserved, isSafe(request))) {
            return true;
        }
        if (reserved == null && declares(method, SignedIn.class)) {
            return true;
        }
        if (reserved != null && !isSafe(request) && List.of(reserved.value()).contains(Capacity.HEAD_OF_BUREAU)) {
            signatures.getObject().ended(viewer.personId()).ifPresent(until -> {
                throw new Settled(Refusal.of("account.signature.ended", French.date(until)), "/tableau-de-bord");
            });
        }
        throw new NotFound(request.getRequestURI());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return viewer().orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-100);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    private static Optional<Viewer> viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPrincipal principal
                ? Optional.of(principal.viewer())
                : Optional.empty();
    }

    private static boolean isFor(Viewer viewer, For reserved, boolean safe) {
        return Arrays.stream(reserved.value())
                .anyMatch(capacity -> viewer.is(capacity) || safe && reserved.readers() && viewer.reads(capacity));
    }

    private static boolean isSafe(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("fr.ateliersflash.");
    }

    private static boolean declares(HandlerMethod method, Class<? extends Annotation> annotation) {
        return find(method, annotation) != null;
    }

    /// What the method declares wins over what its controller declares.
    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> annotation) {
        var onMethod = method.getMethodAnnotation(annotation);
        if (onMethod != null || hasOwnDeclaration(method)) {
            return onMethod;
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation);
    }

    private static boolean hasOwnDeclaration(HandlerMethod method) {
        return method.hasMethodAnnotation(PublicPage.class)
                || method.hasMethodAnnotation(SignedIn.class)
                || method.hasMethodAnnotation(For.class);
    }
}
