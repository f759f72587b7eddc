package fr.ateliersflash.notification;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.DossierFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail about a dossier was refused for good: whoever should have been told was not.
public record MailRefused(long requestId, String address, Instant at) implements DossierFact {

    @Override
    public String key() {
        return "notification.REFUSED";
    }

    @Override
    public String detail() {
        return address;
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
