package fr.ateliersflash.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Prints pages of `templates/pdf` as documents that can be archived and that a screen reader reads: PDF/A-2a and
/// PDF/UA-1 at once. Pages are well-formed XML made of `pdf/page`, hold no address but their style sheet and pictures
/// written in the page itself, and read nothing but their model.
@Component
public class PdfPress {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// Stands for what the fonts cannot draw, such as an emoji.
    private static final String UNKNOWN = "\u25a1";

    private final ITemplateEngine templates;
    private final Typefaces typefaces = new Typefaces();

    PdfPress(ITemplateEngine templates) {
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
    }

    /// @param template the name of a page: `pdf/fiche`
    public byte[] print(String template, Map<String, Object> model) {
        return print(Markup.printable(templates.process(template, new Context(Locale.FRENCH, model))));
    }

    private byte[] print(String page) {
        return typefaces.lend(typeface -> {
            var pdf = new ByteArrayOutputStream(64 * 1024);
            try (var document = new PDDocument()) {
                var builder = new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfAConformance.PDFA_2_A)
                        .useColorProfile(COLOURS)
                        .useReplacementText(UNKNOWN)
                        .useUnicodeLineBreaker(new LineBreaker())
                        .useUriResolver((base, uri) -> uri)
                        .useProtocolsStreamImplementation(StyleSheet::open, StyleSheet.SCHEME)
                        .useExternalResourceAccessControl(
                                (uri, type) -> StyleSheet.isOne(uri) || uri.startsWith("data:"),
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .useExternalResourceAccessControl(
                                (uri, type) -> StyleSheet.isOne(uri) || uri.startsWith("data:"),
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
                typeface.set(builder, document);
                builder.withHtmlContent(page, "").toStream(pdf).run();
            } catch (IOException e) {
                throw new UncheckedIOException("A page could not be printed", e);
            }
            return pdf.toByteArray();
        });
    }
}
