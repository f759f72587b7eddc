package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.site.TurnBoard;
import fr.ateliersflash.turn.Addressee;
import fr.ateliersflash.turn.Turn;
import fr.ateliersflash.turn.Turns;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whose turn it is, in one sentence for whoever reads it, what is theirs first.
@Component
class TurnWording implements TurnBoard {

    private final Turns turns;
    private final Dossiers dossiers;
    private final Directory directory;
    private final Wording wording;

    TurnWording(Turns turns, Dossiers dossiers, Directory directory, Wording wording) {
        this.turns = turns;
        this.dossiers = dossiers;
        this.directory = directory;
        this.wording = wording;
    }

    @Override
    public List<Line> of(Reference reference, Viewer viewer) {
        try {
            return lines(dossiers.find(reference, viewer), viewer);
        } catch (NotFound e) {
            return List.of();
        }
    }

    List<Line> lines(AtelierRequest request, Viewer viewer) {
        var party = Party.of(request, viewer);
        var awaited = turns.of(request.id()).stream()
                .filter(turn -> turn.isKnownTo(party))
                .toList();
        if (awaited.isEmpty()) {
            return List.of(new Line(wording.of("turn.nobody"), null));
        }
        return awaited.stream()
                .sorted(Comparator.comparing(turn -> !turns.isFor(turn, viewer)))
                .map(turn -> line(turn, request, viewer))
                .distinct()
                .toList();
    }

    /// What is asked of a viewer.
    String own(Turn turn, Viewer viewer) {
        var byName = Addressee.capacity(turn.addressee()) == Capacity.CO_WRITER;
        return what(turn, byName ? OrganisationKind.COLLECTIVITE : viewer.kind());
    }

    /// @param side as whom they read the dossier
    private String what(Turn turn, OrganisationKind side) {
        return wording.firstOf("turn." + turn.key() + "." + side, "turn." + turn.key());
    }

    private Line line(Turn turn, AtelierRequest request, Viewer viewer) {
        var since = French.date(turn.since());
        var what = what(turn, request.sideOf(viewer));
        return turns.isFor(turn, viewer)
                ? new Line(wording.of("turn.mine", what, since), turn.href())
                : new Line(wording.of("turn.theirs", who(turn, request), what, since), null);
    }

    private String who(Turn turn, AtelierRequest request) {
        var capacity = Addressee.capacity(turn.addressee());
        return switch (capacity) {
            case SERVICE -> request.serviceName();
            case COLLECTIVITE -> request.bearer().name();
            case CO_WRITER ->
                directory
                        .viewer(Addressee.person(turn.addressee()))
                        .map(Viewer::name)
                        .orElseGet(() -> wording.of("turn.who", (Enum<?>) capacity));
            case BUREAU, HEAD_OF_BUREAU, MANDATAIRE, COMMENTER, ADMINISTRATOR, CLOCK ->
                wording.of("turn.who", (Enum<?>) capacity);
        };
    }
}
