package fr.ateliersflash.export.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Exports;
import fr.ateliersflash.export.SheetFormat;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists, taken away as they are seen.
@Controller
@SignedIn
class ExportController {

    private final Exports exports;
    private final Clock clock;

    ExportController(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/exports/{list}.{format}")
    void export(
            @PathVariable String list,
            @PathVariable String format,
            @RequestParam Map<String, String> filter,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var written = SheetFormat.of(format).orElseThrow(() -> new NotFound("format " + format));
        var sheet = exports.find(list, filter, viewer);
        var today = LocalDate.ofInstant(clock.instant(), French.PARIS);
        var name = "%s-%s.%s".formatted(list, today, written.extension());
        response.setContentType(written.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        exports.write(sheet, written, response.getOutputStream());
    }
}
