package fr.ateliersflash;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The one place where time is read.
@Configuration(proxyBeanMethods = false)
@Profile("!local & !scene")
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
