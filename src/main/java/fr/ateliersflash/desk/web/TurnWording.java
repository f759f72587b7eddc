package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.turn.Addressee;
import fr.ateliersflash.turn.Turn;
import fr.ateliersflash.turn.Turns;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whose turn it is, in one sentence for whoever reads it.
@Component
class TurnWording {

    private final Turns turns;
    private final Wording wording;

    TurnWording(Turns turns, Wording wording) {
        this.turns = turns;
        this.wording = wording;
    }

    List<String> lines(AtelierRequest request, Viewer viewer) {
        var awaited = turns.of(request.id());
        if (awaited.isEmpty()) {
            return List.of(wording.of("turn.nobody"));
        }
        return awaited.stream().map(turn -> line(turn, request, viewer)).toList();
    }

    String what(Turn turn, Viewer viewer) {
        return wording.firstOf("turn." + turn.key() + "." + viewer.kind(), "turn." + turn.key());
    }

    private String line(Turn turn, AtelierRequest request, Viewer viewer) {
        var since = French.date(turn.since());
        return turns.isFor(turn, viewer)
                ? wording.of("turn.mine", what(turn, viewer), since)
                : wording.of("turn.theirs", who(turn, request), what(turn, viewer), since);
    }

    private String who(Turn turn, AtelierRequest request) {
        var capacity = Addressee.capacity(turn.addressee());
        return switch (capacity) {
            case SERVICE -> request.serviceName();
            case COLLECTIVITE -> request.bearer().name();
            case BUREAU, HEAD_OF_BUREAU, MANDATAIRE, ADMINISTRATOR, CLOCK -> wording.of("turn.who", (Enum<?>) capacity);
        };
    }
}
