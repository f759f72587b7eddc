package fr.ateliersflash.request.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.DepositHistory;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Piece;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What changed in a fiche from one deposit to the next.
@Controller
class DepositsController {

    private final Dossiers dossiers;
    private final DepositHistory history;
    private final Wording wording;

    DepositsController(Dossiers dossiers, DepositHistory history, Wording wording) {
        this.dossiers = dossiers;
        this.history = history;
        this.wording = wording;
    }

    record DepositsPage(Reference reference, String bearer, List<StageView> stages) {}

    record StageView(String title, List<DepositHistory.Change> changes, List<FileView> files) {}

    /// @param key of the words for what became of the files
    record FileView(PieceKind kind, String key, List<FileLine> removed, List<FileLine> added) {}

    record FileLine(String name, String href, String detail) {}

    @GetMapping("/demandes/{reference}/depots")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        if (request.sideOf(viewer) == OrganisationKind.GROUPEMENT) {
            throw new NotFound("deposits are between the State and the collectivité");
        }
        var stages = history.of(request).stream()
                .map(stage -> new StageView(
                        title(stage),
                        stage.changes(),
                        stage.files().stream()
                                .map(change -> file(reference, change))
                                .toList()))
                .toList();
        var page = new DepositsPage(reference, request.bearer().name(), stages);
        return new ModelAndView("request/deposits", Map.of("page", page));
    }

    private static FileView file(Reference reference, DepositHistory.FileChange change) {
        return new FileView(
                change.kind(),
                "request.deposits.file." + change.nature(),
                lines(reference, change.removed()),
                lines(reference, change.added()));
    }

    private static List<FileLine> lines(Reference reference, List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new FileLine(
                        piece.name(),
                        Addresses.dossier(reference) + "/pieces/" + piece.id(),
                        French.size(piece.size())))
                .toList();
    }

    private String title(DepositHistory.Stage stage) {
        var at = stage.at();
        return at == null
                ? wording.of("request.deposits.pending")
                : wording.of("request.deposits.stage", French.moment(at));
    }
}
