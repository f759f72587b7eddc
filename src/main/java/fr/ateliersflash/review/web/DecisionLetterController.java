package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.review.DecisionLetter;
import fr.ateliersflash.review.DecisionLetters;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The letters that waves leave on a dossier, printed as they were written.
@Controller
@RequestMapping("/demandes/{reference}/courriers-de-decision")
@SignedIn
class DecisionLetterController {

    private final DecisionLetters letters;
    private final Dossiers dossiers;
    private final PdfPress press;
    private final Wording wording;

    DecisionLetterController(DecisionLetters letters, Dossiers dossiers, PdfPress press, Wording wording) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.press = press;
        this.wording = wording;
    }

    record LetterPrint(
            String title, String foot, String place, List<String> paragraphs, String signature, String proof) {}

    record LettersPage(String bearer, String dossier, List<Line> letters) {}

    record Line(String text, String href) {}

    @GetMapping
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!DecisionLetters.isOpenTo(request, viewer)) {
            throw new NotFound("letters of " + reference);
        }
        var address = "/demandes/" + reference;
        var lines = letters.of(request, viewer).stream()
                .map(letter -> new Line(
                        wording.of(
                                "review.decisionLetter.link." + (letter.isSelection() ? "selected" : "deferred"),
                                French.date(letter.madeAt())),
                        address + "/courriers-de-decision/" + letter.id() + ".pdf"))
                .toList();
        return new ModelAndView(
                "review/letters",
                Map.of("page", new LettersPage(request.bearer().name(), reference.value(), lines)));
    }

    @GetMapping("/{id:\\d{1,12}}.pdf")
    ResponseEntity<byte[]> print(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var letter = letters.find(reference, id, viewer);
        var content = press.print("pdf/decision", Map.of("page", page(reference, letter), "marks", List.of()));
        var name = "courrier-de-decision-%s-%d.pdf".formatted(reference, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private LetterPrint page(Reference reference, DecisionLetter letter) {
        return new LetterPrint(
                letter.subject(),
                wording.of("review.decisionLetter.foot", reference, letter.id()),
                French.date(letter.madeAt()),
                letter.paragraphs(),
                letter.madeBy(),
                wording.of("review.decisionLetter.proof", letter.sha256()));
    }
}
