package fr.ateliersflash.site;

import fr.ateliersflash.site.web.ComeBack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Who one is: sign-in, sign-out, sessions, proof that a form is ours. What one may do is declared on each handler
/// and decided by the modules, hence the chain lets everything through.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, ComeBack comeBack, RequestCache requestCache) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("email")
                        .passwordParameter("motDePasse")
                        .successHandler(comeBack)
                        .failureHandler(comeBack))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?deconnecte"))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(comeBack).accessDeniedHandler(comeBack))
                .requestCache(cache -> cache.requestCache(requestCache))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .build();
    }

    /// Remembers the page that somebody wanted before signing in, not what its scripts were fetching.
    @Bean
    @SuppressWarnings("NullAway") // null is how one asks for no marker in addresses
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> {
            var accepted = request.getHeader(HttpHeaders.ACCEPT);
            return HttpMethod.GET.matches(request.getMethod())
                    && accepted != null
                    && accepted.contains(MediaType.TEXT_HTML_VALUE);
        });
        return cache;
    }
}
