package fr.ateliersflash.notification;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    /// The templates of mails in plain text; those in HTML are found as those of pages are.
    @Bean
    SpringResourceTemplateResolver mailTexts() {
        var texts = new SpringResourceTemplateResolver();
        texts.setPrefix("classpath:/templates/");
        texts.setResolvablePatterns(Set.of("mail/*.txt"));
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        texts.setOrder(1);
        return texts;
    }
}
