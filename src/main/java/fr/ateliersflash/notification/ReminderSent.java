package fr.ateliersflash.notification;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody was reminded of what is awaited from them.
public record ReminderSent(long requestId, ReminderRule rule, Instant at) implements DossierFact {

    @Override
    public String key() {
        return "notification.REMIND";
    }

    @Override
    public String detail() {
        return rule.name();
    }

    @Override
    public By by() {
        return By.CLOCK;
    }

    @Override
    public @Nullable String reason() {
        return null;
    }
}
