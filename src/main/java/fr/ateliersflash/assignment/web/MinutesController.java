package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Minutes;
import fr.ateliersflash.assignment.Minuting;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The minutes of a cascade: the bureau draws them up, the State's services of the dossier read them.
@Controller
@RequestMapping("/demandes/{reference}/designation/proces-verbal")
@For(
        value = {Capacity.BUREAU, Capacity.SERVICE},
        readers = true)
class MinutesController {

    private static final String SHOW = "assignment/minutes";

    private final Minuting minuting;
    private final DesignationPages pages;
    private final PdfPress press;
    private final Wording wording;

    MinutesController(Minuting minuting, DesignationPages pages, PdfPress press, Wording wording) {
        this.minuting = minuting;
        this.pages = pages;
        this.press = press;
        this.wording = wording;
    }

    record MinutesPrint(String title, String foot, String intro, List<Section> sections, List<Fact> facts, Fact hash) {}

    record Section(String id, String title, List<Fact> facts) {}

    @GetMapping
    ModelAndView show(@PathVariable Reference reference, Viewer viewer) {
        return new ModelAndView(SHOW, Map.of("page", pages.show(reference, viewer)));
    }

    @PostMapping
    @For(Capacity.BUREAU)
    ModelAndView create(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        return switch (minuting.establish(reference, viewer)) {
            case Outcome.Refused<Minutes>(var refusals) ->
                new ModelAndView(
                        SHOW,
                        Map.of("page", pages.show(reference, viewer).refused(refusals)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Minutes> _ -> {
                redirect.addFlashAttribute("flash", "assignment.minutes.established");
                yield new ModelAndView("redirect:/demandes/" + reference + "/designation/proces-verbal");
            }
        };
    }

    @GetMapping("/{number:\\d{1,6}}.pdf")
    ResponseEntity<byte[]> print(@PathVariable Reference reference, @PathVariable int number, Viewer viewer) {
        var minutes = minuting.find(reference, number, viewer);
        var parts = minutes.parts();
        var sections = IntStream.range(0, parts.size())
                .mapToObj(place -> new Section(
                        "PART" + place,
                        parts.get(place).title(),
                        parts.get(place).facts()))
                .toList();
        var page = new MinutesPrint(
                wording.of("assignment.minutes.title", reference),
                wording.of("assignment.minutes.foot", reference, number, minutes.sha256()),
                wording.of("assignment.minutes.intro"),
                sections,
                List.of(
                        new Fact(wording.of("assignment.minutes.number"), String.valueOf(number)),
                        new Fact(
                                wording.of("assignment.minutes.date"),
                                wording.of(
                                        "assignment.step.by",
                                        French.moment(minutes.establishedAt()),
                                        minutes.establishedBy()))),
                new Fact(wording.of("assignment.minutes.hash"), minutes.sha256()));
        var content = press.print("pdf/minutes", Map.of("page", page, "marks", sections));
        return attached(content, MediaType.APPLICATION_PDF, name(reference, number, "pdf"));
    }

    /// The text whose SHA-256 is printed.
    @GetMapping("/{number:\\d{1,6}}.txt")
    ResponseEntity<byte[]> text(@PathVariable Reference reference, @PathVariable int number, Viewer viewer) {
        var content = minuting.find(reference, number, viewer).content().getBytes(StandardCharsets.UTF_8);
        return attached(
                content, new MediaType("text", "plain", StandardCharsets.UTF_8), name(reference, number, "txt"));
    }

    private static String name(Reference reference, int number, String extension) {
        return "proces-verbal-%s-%d.%s".formatted(reference, number, extension);
    }

    private static ResponseEntity<byte[]> attached(byte[] content, MediaType type, String name) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
