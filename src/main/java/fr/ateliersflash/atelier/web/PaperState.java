package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.Paper;

/// Where a paper stands, as it is said to its readers.
enum PaperState {
    /// Not handed in yet.
    ABSENT,
    /// Handed in, waiting for both approvals.
    DEPOSITED,
    /// Approved by one of the two.
    HALF_APPROVED,
    APPROVED,
    /// Another version is expected.
    CHANGE_REQUESTED;

    static PaperState of(Paper paper, Atelier atelier) {
        if (atelier.current(paper).isEmpty()) {
            return ABSENT;
        }
        if (atelier.pending(paper).isEmpty()) {
            return CHANGE_REQUESTED;
        }
        if (atelier.isApproved(paper)) {
            return APPROVED;
        }
        return atelier.approvedBy(paper).isEmpty() ? DEPOSITED : HALF_APPROVED;
    }

    String tone() {
        return switch (this) {
            case ABSENT -> "neutral";
            case DEPOSITED -> "new";
            case HALF_APPROVED -> "info";
            case APPROVED -> "success";
            case CHANGE_REQUESTED -> "warning";
        };
    }
}
