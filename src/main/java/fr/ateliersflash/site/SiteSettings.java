package fr.ateliersflash.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param brand in whose name the site speaks
/// @param sessionLifetime how long one may stay signed in, however active
@ConfigurationProperties("ateliers")
public record SiteSettings(
        @DefaultValue("demonstration") Brand brand,
        @DefaultValue("12h") Duration sessionLifetime) {

    public boolean isDemonstration() {
        return brand == Brand.DEMONSTRATION;
    }
}
