package fr.ateliersflash.atelier;

import static fr.ateliersflash.atelier.Guard.ANIMATION_ORDERED;
import static fr.ateliersflash.atelier.Guard.APPROPRIATION_ORDERED;
import static fr.ateliersflash.atelier.Guard.CREDITS_DELEGATED;
import static fr.ateliersflash.atelier.Guard.DELIVERABLE_APPROVED_BY_COLLECTIVITE;
import static fr.ateliersflash.atelier.Guard.DELIVERABLE_APPROVED_BY_SERVICE;
import static fr.ateliersflash.atelier.Guard.DELIVERABLE_DEPOSITED;
import static fr.ateliersflash.atelier.Guard.HOLDER_ACCEPTED;
import static fr.ateliersflash.atelier.Guard.NOTE_APPROVED_BY_COLLECTIVITE;
import static fr.ateliersflash.atelier.Guard.NOTE_APPROVED_BY_SERVICE;
import static fr.ateliersflash.atelier.Guard.NOTE_DEPOSITED;
import static fr.ateliersflash.atelier.Guard.RESTITUTION_HELD;
import static fr.ateliersflash.atelier.Guard.ROAD_MAP_BEGUN;
import static fr.ateliersflash.atelier.Guard.SERVICE_DONE;
import static fr.ateliersflash.atelier.Guard.SESSION_HELD;
import static fr.ateliersflash.atelier.Guard.VISIT_HELD;

import fr.ateliersflash.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The workflow of the flash atelier: which act opens which phase, and what each one depends on. It only looks at
/// facts; whoever asks has gathered them, and whoever acts asks first.
@Component
public class PhaseWorkflow {

    private static final Map<AtelierAct, List<Guard>> GUARDS = Map.of(
            AtelierAct.OPEN, List.of(HOLDER_ACCEPTED, CREDITS_DELEGATED),
            AtelierAct.START_APPROPRIATION, List.of(APPROPRIATION_ORDERED),
            AtelierAct.START_ANIMATION,
                    List.of(NOTE_DEPOSITED, NOTE_APPROVED_BY_SERVICE, NOTE_APPROVED_BY_COLLECTIVITE, ANIMATION_ORDERED),
            AtelierAct.START_RESTITUTION, List.of(VISIT_HELD, SESSION_HELD),
            AtelierAct.CLOSE,
                    List.of(
                            DELIVERABLE_DEPOSITED,
                            DELIVERABLE_APPROVED_BY_SERVICE,
                            DELIVERABLE_APPROVED_BY_COLLECTIVITE,
                            RESTITUTION_HELD,
                            ROAD_MAP_BEGUN,
                            SERVICE_DONE));

    /// What an act depends on besides the phase; nothing for most of them.
    public List<Guard> guards(AtelierAct act) {
        return GUARDS.getOrDefault(act, List.of());
    }

    /// Every reason why an act cannot be done yet, empty when it can.
    public List<Refusal> refusals(AtelierAct act, Situation situation) {
        return guards(act).stream()
                .filter(guard -> !guard.isMetBy(situation))
                .map(guard -> guard.refusal(situation))
                .toList();
    }

    /// The act that leads to the next phase, empty where there is none.
    public Optional<AtelierAct> next(Phase phase) {
        return Optional.ofNullable(
                switch (phase) {
                    case PREPARATION -> AtelierAct.START_APPROPRIATION;
                    case APPROPRIATION -> AtelierAct.START_ANIMATION;
                    case ANIMATION -> AtelierAct.START_RESTITUTION;
                    case RESTITUTION -> AtelierAct.CLOSE;
                    case CLOSED, SUSPENDED, ABANDONED -> null;
                });
    }

    /// What remains to be done, and by whom, before the next phase opens.
    public List<Guard> awaited(Phase phase, Situation situation) {
        return next(phase).stream()
                .flatMap(act -> guards(act).stream())
                .filter(guard -> !guard.isMetBy(situation))
                .toList();
    }
}
