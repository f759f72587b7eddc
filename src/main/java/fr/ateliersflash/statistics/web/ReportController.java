package fr.ateliersflash.statistics.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.FileType;
import fr.ateliersflash.document.PdfPress;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.statistics.Cut;
import fr.ateliersflash.statistics.FigureFilter;
import fr.ateliersflash.statistics.Figures;
import fr.ateliersflash.statistics.web.FigurePage.Block;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The figures of a year as a document, to be printed or kept.
@Controller
@For(value = Capacity.BUREAU, readers = true)
class ReportController {

    private static final List<Cut> CUTS = List.of(Cut.REGION, Cut.THEME, Cut.WAVE, Cut.HOLDER);

    private final FigurePages pages;
    private final Figures figures;
    private final PdfPress press;
    private final Wording wording;
    private final Clock clock;

    ReportController(FigurePages pages, Figures figures, PdfPress press, Wording wording, Clock clock) {
        this.pages = pages;
        this.figures = figures;
        this.press = press;
        this.wording = wording;
        this.clock = clock;
    }

    record Report(String title, String foot, List<Block> blocks) {}

    /// An entry of the outline of the document.
    record Mark(String id, String title) {}

    @GetMapping("/chiffres/rapport-{year:\\d{4}}.pdf")
    ResponseEntity<byte[]> print(@PathVariable int year, Viewer viewer) {
        if (!figures.years(viewer).contains(year)) {
            throw new NotFound("figures of " + year);
        }
        var filter = new FigureFilter(year, Cut.ALL);
        var blocks = Stream.concat(
                        Stream.of(
                                pages.everyMilestone(filter, viewer),
                                pages.everyDelay(filter, viewer),
                                pages.everyYear(filter, viewer)),
                        CUTS.stream()
                                .flatMap(cut -> Stream.of(
                                        pages.funnel(filter.by(cut), viewer).getLast(),
                                        pages.money(filter.by(cut), viewer).getLast())))
                .filter(block -> !block.rows().isEmpty())
                .toList();
        var title = wording.of("statistics.report.title", String.valueOf(year));
        var report = new Report(
                title,
                wording.of("statistics.report.foot", String.valueOf(year), French.moment(clock.instant())),
                blocks);
        var marks = Stream.iterate(0, at -> at < blocks.size(), at -> at + 1)
                .map(at -> new Mark("block-" + at, blocks.get(at).title()))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileType.PDF.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chiffres-%d.pdf".formatted(year))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(press.print("pdf/figures", Map.of("page", report, "marks", marks)));
    }
}
