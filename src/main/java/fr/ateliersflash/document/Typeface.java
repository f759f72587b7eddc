package fr.ateliersflash.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/// Source Sans 3 in the three faces that printed pages use, put into `fonts/` by the build.
record Typeface(List<Face> faces) {

    /// As `print.css` names it.
    private static final String FAMILY = "Source Sans 3";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    record Face(TrueTypeFont font, int weight, FontStyle style) {}

    static Typeface read() {
        return new Typeface(Stream.of(
                        new Face(font("Regular"), NORMAL, FontStyle.NORMAL),
                        new Face(font("Bold"), BOLD, FontStyle.NORMAL),
                        new Face(font("Regular_Italic"), NORMAL, FontStyle.ITALIC))
                .toList());
    }

    /// Only the glyphs that a document uses are embedded in it.
    void set(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (var face : faces) {
            var font = new PDFontSupplier(PDType0Font.load(document, face.font(), true));
            builder.useFont(font, FAMILY, face.weight(), face.style(), true);
        }
    }

    /// Ligatures take most of the time of a printing, and letters tied together are harder to extract.
    private static TrueTypeFont font(String name) {
        try {
            var content = new ClassPathResource("fonts/%s.ttf".formatted(name)).getContentAsByteArray();
            var font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts of printed pages are missing: the build copies them", e);
        }
    }
}
