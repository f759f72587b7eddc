package fr.ateliersflash.assignment.web;

import fr.ateliersflash.assignment.AssignmentStatus;

/// The tone in which a status is shown, never alone: the word says it too.
final class Tones {

    private Tones() {}

    static String of(AssignmentStatus status) {
        return switch (status) {
            case PROPOSED -> "new";
            case ACCEPTED -> "success";
            case DECLINED, EXPIRED -> "warning";
            case CANCELLED, SKIPPED -> "neutral";
        };
    }
}
