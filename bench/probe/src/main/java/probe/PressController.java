package probe;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// A fiche of two pages, printed by the application from its template, then by openhtmltopdf alone from the very same
/// HTML: as its manual says, and with fonts that are read once and have lost their ligatures, as the application's.
@AutoConfiguration
@Profile("bench")
@RestController
public class PressController {

    private static final String FAMILY = "Source Sans 3";
    private static final String TEMPLATE = "pdf/fiche";
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final ApplicationContext application;
    private final ThreadLocal<List<Face>> read = ThreadLocal.withInitial(PressController::faces);
    private final Map<String, byte[]> files = new HashMap<>();
    private final byte[] rules;
    private Object press;
    private Method print;
    private String html;

    PressController(ApplicationContext application) throws IOException {
        this.application = application;
        this.rules = resource("templates/pdf/print.css");
        for (var name : List.of("Regular", "Bold", "Regular_Italic")) {
            files.put(name, resource("fonts/%s.ttf".formatted(name)));
        }
    }

    private record Face(TrueTypeFont font, int weight, FontStyle style) {}

    /// By the application: template, markup, fonts lent.
    @GetMapping("/banc/pdf/presse")
    ResponseEntity<byte[]> press() throws ReflectiveOperationException {
        prepare();
        return pdf((byte[]) print.invoke(press, TEMPLATE, Fiche.model()));
    }

    /// By openhtmltopdf, which reads the fonts for each document.
    @GetMapping("/banc/pdf/manuel")
    ResponseEntity<byte[]> manual() throws IOException, ReflectiveOperationException {
        prepare();
        var builder = builder();
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Regular_Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        return pdf(run(builder));
    }

    /// By openhtmltopdf, with fonts that each thread has read once.
    @GetMapping("/banc/pdf/seul")
    ResponseEntity<byte[]> alone() throws IOException, ReflectiveOperationException {
        prepare();
        try (var document = new PDDocument()) {
            var builder = builder().usePDDocument(document);
            for (var face : read.get()) {
                var font = new PDFontSupplier(PDType0Font.load(document, face.font(), true));
                builder.useFont(font, FAMILY, face.weight(), face.style(), true);
            }
            return pdf(run(builder));
        }
    }

    /// How many pages each of the three has.
    @GetMapping("/banc/pdf/pages")
    String pages() throws IOException, ReflectiveOperationException {
        return pages(press()) + " " + pages(manual()) + " " + pages(alone());
    }

    private synchronized void prepare() throws ReflectiveOperationException {
        if (html == null) {
            press = application.getBean(Class.forName("fr.ateliersflash.document.PdfPress"));
            print = press.getClass().getMethod("print", String.class, Map.class);
            html = application.getBean(ITemplateEngine.class).process(TEMPLATE, new Context(Locale.FRENCH, Fiche.model()));
        }
    }

    private PdfRendererBuilder builder() {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(COLOURS)
                .useUriResolver((base, uri) -> uri)
                .useProtocolsStreamImplementation(uri -> new Sheet(rules), "press");
    }

    private byte[] run(PdfRendererBuilder builder) throws IOException {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        builder.withHtmlContent(html, "").toStream(pdf).run();
        return pdf.toByteArray();
    }

    private ByteArrayInputStream font(String name) {
        return new ByteArrayInputStream(files.get(name));
    }

    private static List<Face> faces() {
        return List.of(
                new Face(parsed("Regular"), 400, FontStyle.NORMAL),
                new Face(parsed("Bold"), 700, FontStyle.NORMAL),
                new Face(parsed("Regular_Italic"), 400, FontStyle.ITALIC));
    }

    private static TrueTypeFont parsed(String name) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(resource("fonts/%s.ttf".formatted(name))));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(content);
    }

    private static int pages(ResponseEntity<byte[]> pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getBody())) {
            return document.getNumberOfPages();
        }
    }

    private record Sheet(byte[] rules) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(rules);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
