package fr.ateliersflash.atelier;

import static fr.ateliersflash.atelier.Phase.ABANDONED;
import static fr.ateliersflash.atelier.Phase.ANIMATION;
import static fr.ateliersflash.atelier.Phase.APPROPRIATION;
import static fr.ateliersflash.atelier.Phase.CLOSED;
import static fr.ateliersflash.atelier.Phase.PREPARATION;
import static fr.ateliersflash.atelier.Phase.RESTITUTION;
import static fr.ateliersflash.atelier.Phase.SUSPENDED;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done to an atelier. What each one depends on besides is in [PhaseWorkflow].
public enum AtelierAct implements Act<Phase> {
    /// Open the atelier (ouvrir) once its groupement has accepted and its credits are delegated.
    OPEN(Set.of(SERVICE), Set.of(), PREPARATION),
    /// Say when the kick-off meeting was held (réunion de lancement).
    HOLD_KICK_OFF(Set.of(SERVICE), Set.of(PREPARATION), null),
    START_APPROPRIATION(Set.of(SERVICE), Set.of(PREPARATION), APPROPRIATION),
    /// Hand in the note d'appropriation, or a new version of it.
    DEPOSIT_NOTE(Set.of(MANDATAIRE), Set.of(APPROPRIATION), null),
    /// Approve the note, each for their part.
    APPROVE_NOTE(Set.of(SERVICE, COLLECTIVITE), Set.of(APPROPRIATION), null),
    /// Ask for another note: approvals already given are dropped.
    REQUEST_NOTE_CHANGE(Set.of(SERVICE, COLLECTIVITE), Set.of(APPROPRIATION), null),
    START_ANIMATION(Set.of(SERVICE), Set.of(APPROPRIATION), ANIMATION),
    /// Report on the visite collective, whose route and guests the service chooses.
    RECORD_VISIT(Set.of(SERVICE), Set.of(ANIMATION), null),
    /// Report on a séance collective.
    RECORD_SESSION(Set.of(SERVICE, MANDATAIRE), Set.of(ANIMATION), null),
    START_RESTITUTION(Set.of(SERVICE), Set.of(ANIMATION), RESTITUTION),
    /// Hand in the livrable de synthèse, or a new version of it.
    DEPOSIT_DELIVERABLE(Set.of(MANDATAIRE), Set.of(RESTITUTION), null),
    /// Approve the deliverable, each for their part.
    APPROVE_DELIVERABLE(Set.of(SERVICE, COLLECTIVITE), Set.of(RESTITUTION), null),
    /// Ask for another deliverable: approvals already given are dropped.
    REQUEST_DELIVERABLE_CHANGE(Set.of(SERVICE, COLLECTIVITE), Set.of(RESTITUTION), null),
    /// Say when the restitution meeting was held.
    RECORD_RESTITUTION(Set.of(SERVICE), Set.of(RESTITUTION), null),
    ADD_ACTION(Set.of(SERVICE, MANDATAIRE), Set.of(ANIMATION, RESTITUTION), null),
    EDIT_ACTION(Set.of(SERVICE, MANDATAIRE), Set.of(ANIMATION, RESTITUTION), null),
    REMOVE_ACTION(Set.of(SERVICE, MANDATAIRE), Set.of(ANIMATION, RESTITUTION), null),
    /// Close the atelier (clore).
    CLOSE(Set.of(SERVICE), Set.of(RESTITUTION), CLOSED),
    /// Publish its sheet in the catalogue, or correct it there.
    PUBLISH(Set.of(BUREAU), Set.of(CLOSED), null),
    /// Stop for a while (suspendre), with a reason.
    SUSPEND(Set.of(SERVICE), Set.copyOf(Phase.UNDER_WAY), SUSPENDED),
    /// Go on in the phase it was stopped in (reprendre).
    RESUME(Set.of(SERVICE), Set.of(SUSPENDED), null) {
        @Override
        public Set<Phase> leadsTo(Phase from) {
            return Set.copyOf(Phase.UNDER_WAY);
        }
    },
    /// Stop for good (abandonner), with a reason.
    ABANDON(Set.of(SERVICE), Set.of(PREPARATION, APPROPRIATION, ANIMATION, RESTITUTION, SUSPENDED), ABANDONED),
    /// Go back to the phase before, with a reason.
    GO_BACK(Set.of(SERVICE), Set.of(APPROPRIATION, ANIMATION, RESTITUTION), null) {
        @Override
        public Set<Phase> leadsTo(Phase from) {
            return from.previous().map(Set::of).orElseThrow();
        }
    };

    private final Set<Capacity> by;
    private final Set<Phase> from;
    private final @Nullable Phase to;

    AtelierAct(Set<Capacity> by, Set<Phase> from, @Nullable Phase to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<Phase> from() {
        return from;
    }

    /// Null for the acts that leave the phase as it was, and for the two whose end depends on where they start:
    /// see [#leadsTo(Phase)].
    @Override
    public @Nullable Phase to() {
        return to;
    }

    /// Every phase that this act may lead to when done in a given one, the same one included.
    public Set<Phase> leadsTo(Phase from) {
        return Set.of(to == null ? from : to);
    }
}
