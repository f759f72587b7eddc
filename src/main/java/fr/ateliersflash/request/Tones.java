package fr.ateliersflash.request;

/// The tone in which a status is shown, never alone: the word says it too.
public final class Tones {

    private Tones() {}

    public static String of(RequestStatus status) {
        return switch (status) {
            case DRAFT, DISCARDED -> "neutral";
            case SUBMITTED -> "new";
            case IN_REVIEW -> "info";
            case RETURNED -> "warning";
            case ELIGIBLE, SELECTED -> "success";
            case REJECTED, REDIRECTED, WITHDRAWN -> "error";
        };
    }
}
