package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.Typed;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps out of every form the characters that nobody types and nobody sees: PostgreSQL cannot store one of them,
/// others make a name read otherwise than it is written.
@Configuration(proxyBeanMethods = false)
class TypedText implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, Typed::visible);
    }
}
