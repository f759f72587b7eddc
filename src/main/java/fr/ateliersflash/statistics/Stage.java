package fr.ateliersflash.statistics;

import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.shared.Capacity;
import java.util.List;

/// A stage of a dossier during which something is awaited, and of whom: what the turn rules say, act by act.
public enum Stage {
    /// The fiche is written.
    WRITING(SERVICE),
    /// Deposited, an examiner is awaited.
    TAKING_UP(BUREAU),
    /// Examined, until it is sent back, validated or refused.
    EXAMINATION(BUREAU),
    /// One of the two letters is absent or refused, while the request is with the bureau.
    LETTERS(SERVICE),
    /// Sent back, remarks are answered.
    COMPLEMENTS(SERVICE),
    /// Validated, waiting for a wave.
    SELECTION(BUREAU),
    /// Selected, a groupement is to be asked.
    DESIGNATION(BUREAU),
    /// A groupement is asked.
    ANSWER(MANDATAIRE),
    /// Accepted, credits are to be delegated.
    DELEGATION(BUREAU),
    /// Credits delegated, the atelier is to be opened.
    OPENING(SERVICE),
    /// Kick-off and first order.
    PREPARATION(SERVICE),
    /// The note d'appropriation is written.
    NOTE(MANDATAIRE),
    /// The note is read, each approver for their part.
    NOTE_APPROVAL(SERVICE, COLLECTIVITE),
    /// The note is approved, the animation is ordered.
    ORDERING(SERVICE),
    /// The days on site.
    ANIMATION(SERVICE),
    /// The deliverable is written.
    DELIVERABLE(MANDATAIRE),
    /// The deliverable is read, each approver for their part.
    DELIVERABLE_APPROVAL(SERVICE, COLLECTIVITE),
    /// What remains before the atelier is closed: the restitution, the road map, the work certified.
    CLOSING(SERVICE),
    /// Closed, its sheet is to be published.
    PUBLICATION(BUREAU),
    /// Work certified is to be paid.
    PAYMENT(SERVICE),
    /// Suspended, until it is resumed.
    SUSPENSION(SERVICE);

    private final List<Capacity> parties;

    Stage(Capacity... parties) {
        this.parties = List.of(parties);
    }

    /// Those who may hold the ball meanwhile.
    public List<Capacity> parties() {
        return parties;
    }
}
