package fr.ateliersflash.funding.web;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.shared.Wording;
import java.util.Collection;
import java.util.stream.Collectors;

/// How orders are worded.
final class Words {

    private Words() {}

    static String phases(Collection<MissionPhase> phases, Wording wording) {
        return phases.stream()
                .sorted()
                .map(phase -> wording.of("funding.phase", phase))
                .collect(Collectors.joining(", "));
    }

    /// The tone in which a status is shown, never alone: the word says it too.
    static String tone(OrderStatus status) {
        return switch (status) {
            case DRAFT -> "neutral";
            case ISSUED -> "new";
            case NOTIFIED, SERVICE_DONE -> "info";
            case PAID -> "success";
            case CANCELLED -> "error";
        };
    }
}
