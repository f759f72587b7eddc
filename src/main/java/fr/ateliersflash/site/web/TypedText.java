package fr.ateliersflash.site.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps out of every form the one character that PostgreSQL cannot store and that nobody types.
@Configuration(proxyBeanMethods = false)
class TypedText implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, typed -> typed.replace("\0", ""));
    }
}
