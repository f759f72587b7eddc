package fr.ateliersflash.request.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The documents made from a fiche that somebody may download.
@Component
class PrintLinks {

    private final Wording wording;

    PrintLinks(Wording wording) {
        this.wording = wording;
    }

    /// @param detail its format, and what it is for
    record PrintLink(String href, String name, String detail) {}

    List<PrintLink> of(AtelierRequest request, Viewer viewer) {
        var address = Addresses.dossier(request.reference());
        var fiche = Stream.of(pdf(address + "/fiche.pdf", "request.print.fiche"));
        var receipt = request.arrivalRank() == null
                ? Stream.<PrintLink>empty()
                : Stream.of(pdf(address + "/recepisse.pdf", "request.print.receipt"));
        var letters = mayWrite(request, viewer)
                ? Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                        .flatMap(kind -> models(request, kind).stream())
                : Stream.<PrintLink>empty();
        return Stream.of(receipt, fiche, letters).flatMap(links -> links).toList();
    }

    /// The model of a letter, to be printed or to be changed first.
    List<PrintLink> models(AtelierRequest request, PieceKind kind) {
        var model = Addresses.letter(request.reference(), kind);
        var key = "request.print." + kind;
        return List.of(
                pdf(model + ".pdf", key),
                new PrintLink(model + ".odt", wording.of(key), wording.of("request.print.odt")));
    }

    /// Letters are between the State and the collectivité: a groupement has none to write.
    static boolean mayWrite(AtelierRequest request, Viewer viewer) {
        return request.sideOf(viewer) != OrganisationKind.GROUPEMENT;
    }

    private PrintLink pdf(String href, String key) {
        return new PrintLink(href, wording.of(key), wording.of("request.print.pdf"));
    }
}
