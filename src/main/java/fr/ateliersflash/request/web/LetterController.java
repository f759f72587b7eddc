package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.FileType;
import fr.ateliersflash.document.OdtPress;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.document.QrCode;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.PaperCode;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The model letters, filled in from the fiche as it is now: to be signed as they are, or changed before.
@Controller
@RequestMapping("/demandes/{reference}/courriers")
@SignedIn
class LetterController {

    private final Dossiers dossiers;
    private final LetterPages letters;
    private final PdfPress pdf;
    private final OdtPress odt;

    LetterController(Dossiers dossiers, LetterPages letters, PdfPress pdf, OdtPress odt) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.pdf = pdf;
        this.odt = odt;
    }

    @GetMapping("/{model}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable Reference reference, @PathVariable String model, Viewer viewer) {
        var kind = kind(model);
        var letter = letters.of(dossier(reference, viewer), kind);
        var content = pdf.print("pdf/letter", Map.of("letter", letter));
        return Download.of(content, FileType.PDF.mediaType(), name(reference, model) + ".pdf");
    }

    @GetMapping("/{model}.odt")
    ResponseEntity<byte[]> odt(@PathVariable Reference reference, @PathVariable String model, Viewer viewer) {
        var kind = kind(model);
        var letter = letters.of(dossier(reference, viewer), kind);
        var code = QrCode.png(new PaperCode(reference, kind).toString());
        var content = odt.write("odt/letter", Map.of("letter", letter), Map.of("code.png", code));
        return Download.of(content, FileType.ODT.mediaType(), name(reference, model) + ".odt");
    }

    private AtelierRequest dossier(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!PrintLinks.mayWrite(request, viewer)) {
            throw new NotFound("letters of " + reference);
        }
        return request;
    }

    private static PieceKind kind(String model) {
        return Stream.of(PieceKind.values())
                .filter(kind -> kind.isLetter() && Addresses.slug(kind).equals(model))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + model));
    }

    private static String name(Reference reference, String model) {
        return "courrier-%s-%s".formatted(model, reference);
    }
}
