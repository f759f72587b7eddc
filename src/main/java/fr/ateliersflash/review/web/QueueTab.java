package fr.ateliersflash.review.web;

import fr.ateliersflash.request.RequestStatus;
import java.util.Arrays;

/// The tabs of the queue; the slug is the word in the address.
enum QueueTab {
    /// To take up.
    SUBMITTED("a-prendre-en-charge", RequestStatus.SUBMITTED),
    /// Being examined.
    IN_REVIEW("en-examen", RequestStatus.IN_REVIEW),
    /// Waiting for the service.
    RETURNED("a-completer", RequestStatus.RETURNED),
    /// Waiting for a wave.
    ELIGIBLE("validees", RequestStatus.ELIGIBLE),
    /// Selected.
    SELECTED("retenues", RequestStatus.SELECTED),
    /// Not selected.
    REJECTED("non-retenues", RequestStatus.REJECTED),
    /// Pointed elsewhere.
    REDIRECTED("reorientees", RequestStatus.REDIRECTED),
    /// Taken back.
    WITHDRAWN("retirees", RequestStatus.WITHDRAWN);

    private final String slug;
    private final RequestStatus status;

    QueueTab(String slug, RequestStatus status) {
        this.slug = slug;
        this.status = status;
    }

    static QueueTab of(String slug) {
        return Arrays.stream(values())
                .filter(tab -> tab.slug.equals(slug))
                .findFirst()
                .orElse(SUBMITTED);
    }

    String slug() {
        return slug;
    }

    RequestStatus status() {
        return status;
    }
}
