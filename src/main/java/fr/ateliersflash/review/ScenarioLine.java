package fr.ateliersflash.review;

import fr.ateliersflash.shared.Money;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What a scenario would do with one request.
///
/// @param amount set aside when it is selected, tax included; null when it is deferred
/// @param reason empty when it needs none
@Embeddable
public record ScenarioLine(long requestId, @Nullable Money amount, String reason) {

    public boolean isSelection() {
        return amount != null;
    }
}
